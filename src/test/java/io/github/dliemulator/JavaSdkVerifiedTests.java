package io.github.dliemulator;

import org.springframework.test.context.TestPropertySource;

/** Case 82: the same, where every signature is verified. */
@TestPropertySource(
        properties = {
            "dli.auth.mode=verify",
            "dli.auth.users[0].name=java",
            "dli.auth.users[0].access.key=" + JavaSdk.ACCESS_KEY,
            "dli.auth.users[0].secret.key=" + JavaSdk.SECRET_KEY
        })
class JavaSdkVerifiedTests extends JavaSdkTests {}
