package io.github.dliemulator.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** @param maxBody the largest request body that is read; 20,000 hosts with the longest names need 4 MB */
@ConfigurationProperties("dli.web")
record WebProperties(@DefaultValue("8MB") DataSize maxBody) {}
