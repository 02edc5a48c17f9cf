package io.caseward.web;

import io.caseward.people.Permission;

/**
 * One entry of the navigation; a module declares its own as a bean.
 *
 * @param section the group: {@code work}, {@code watch}, {@code know}, {@code procedures} or {@code
 *     settings}
 * @param key its message key is {@code nav.<key>}
 * @param icon the id of a symbol in the icon sprite
 * @param order where it stands within the section, smallest first
 */
public record NavItem(
    String section, String key, String href, String icon, int order, Permission permission) {}
