package io.github.dliemulator.tag;

/** A rule for tags that another module adds. Applies to new resources and to tags that are added later. */
public interface TagValidator {

    /** @throws io.github.dliemulator.web.error.DliException if the tag breaks the rule */
    void validate(ResourceType type, Tag tag);
}
