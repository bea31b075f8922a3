package io.github.dliemulator.web.error;

import static io.github.dliemulator.web.error.DliError.NO_SUCH_API;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes the place of the framework's error page, which speaks in its own words; nothing leads here but a guess. */
@RestController
class JsonErrorController implements ErrorController {

    @RequestMapping("/error")
    void handle() {
        throw NO_SUCH_API.exception();
    }
}
