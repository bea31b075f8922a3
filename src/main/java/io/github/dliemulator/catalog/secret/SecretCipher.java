package io.github.dliemulator.catalog.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Encrypts secrets with AES-GCM and the key of the database, which is in no snapshot. Equal secrets with equal purposes have equal
 * ciphertexts, so that equal projects have equal snapshots. Another emulator cannot decrypt the secrets of a snapshot.
 */
@Component
public class SecretCipher {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SingletonSupplier<byte[]> key;

    SecretCipher(JdbcClient jdbc) {
        this.key = SingletonSupplier.of(() -> deriveKey(jdbc.sql("select secret from encryption_key where id = 1")
                .query(String.class)
                .single()));
    }

    private static byte[] deriveKey(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /**
     * The ciphertext of a secret.
     *
     * @param purpose what the secret is for, such as the name of its field; needed to decrypt it
     */
    public String encrypt(String purpose, String secret) {
        try {
            byte[] nonce = nonce(purpose, secret);
            byte[] encrypted =
                    cipher(Cipher.ENCRYPT_MODE, nonce, purpose).doFinal(secret.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder()
                    .encodeToString(ByteBuffer.allocate(nonce.length + encrypted.length)
                            .put(nonce)
                            .put(encrypted)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES-GCM", e);
        }
    }

    /** The secret; empty if it was not encrypted with the key of this database, for example in a snapshot of another one. */
    public Optional<String> decrypt(String purpose, String ciphertext) {
        try {
            byte[] bytes = Base64.getDecoder().decode(ciphertext);
            byte[] nonce = Arrays.copyOf(bytes, NONCE_BYTES);
            byte[] secret = cipher(Cipher.DECRYPT_MODE, nonce, purpose)
                    .doFinal(bytes, NONCE_BYTES, Math.max(0, bytes.length - NONCE_BYTES));
            return Optional.of(new String(secret, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String purpose) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key.obtain(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** Depends on the secret, so that no two secrets share one. */
    private byte[] nonce(String purpose, String secret) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.obtain(), "HmacSHA256"));
        return Arrays.copyOf(mac.doFinal((purpose + '\0' + secret).getBytes(StandardCharsets.UTF_8)), NONCE_BYTES);
    }
}
