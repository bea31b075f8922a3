package io.github.dliemulator.world;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Kind of simulated resources. The {@link ResourceProvider} that has the resources registers it.
 *
 * @param name word for the kind in paths, scripts and wait conditions, such as {@code queue}
 * @param title plural for a heading, such as {@code Queues}
 * @param partOf kind of the resource that a resource of this kind is a part of; null if it is not a part. The ID of a part begins
 *     with the ID of the whole and a slash. A wait for the whole is a wait for all its parts.
 * @param attributeOf kind of the resource that a resource of this kind is an attribute of, under the same ID; null for others
 * @param forcibleStates states that a resource can be forced into
 * @param holdable whether a resource can be held before its next state transition
 * @param apiForm how requests and responses of the DLI API refer to resources of this kind
 */
public record ResourceKind(
        String name,
        String title,
        @Nullable ResourceKind partOf,
        @Nullable ResourceKind attributeOf,
        List<String> forcibleStates,
        boolean holdable,
        ApiForm apiForm) {

    public ResourceKind {
        forcibleStates = List.copyOf(forcibleStates);
    }

    /**
     * How requests and responses of the DLI API refer to resources of a kind.
     *
     * @param collection path below the project under which requests create resources by name, such as {@code /queues}; empty if
     *     there is none
     * @param referenceFields fields of requests that hold names of resources of this kind
     * @param markerField field that a JSON object in a response has if it shows the state of such a resource; empty if none does
     * @param idField field of that JSON object with the ID of the resource, for a part with its last segment
     */
    public record ApiForm(String collection, List<String> referenceFields, String markerField, String idField) {

        private static final ApiForm NONE = new ApiForm("", List.of(), "", "");

        public ApiForm {
            referenceFields = List.copyOf(referenceFields);
        }
    }

    /** A kind that is no part and no attribute, and can be neither held nor forced. */
    public static ResourceKind of(String name, String title) {
        return new ResourceKind(name, title, null, null, List.of(), false, ApiForm.NONE);
    }

    public ResourceKind asPartOf(ResourceKind whole) {
        return new ResourceKind(name, title, whole, attributeOf, forcibleStates, holdable, apiForm);
    }

    public ResourceKind asAttributeOf(ResourceKind owner) {
        return new ResourceKind(name, title, partOf, owner, forcibleStates, holdable, apiForm);
    }

    /** This kind, with resources that can be held, and forced into these states. */
    public ResourceKind asHoldable(String... newForcibleStates) {
        return new ResourceKind(name, title, partOf, attributeOf, List.of(newForcibleStates), true, apiForm);
    }

    /** This kind, with resources that requests create in a collection and refer to in some fields. */
    public ResourceKind withCollection(String collection, String... referenceFields) {
        ApiForm form = new ApiForm(collection, List.of(referenceFields), apiForm.markerField(), apiForm.idField());
        return new ResourceKind(name, title, partOf, attributeOf, forcibleStates, holdable, form);
    }

    /** This kind, with states that responses show in JSON objects with these fields. */
    public ResourceKind withStatusIn(String markerField, String idField) {
        ApiForm form = new ApiForm(apiForm.collection(), apiForm.referenceFields(), markerField, idField);
        return new ResourceKind(name, title, partOf, attributeOf, forcibleStates, holdable, form);
    }

    @Override
    public String toString() {
        return name;
    }
}
