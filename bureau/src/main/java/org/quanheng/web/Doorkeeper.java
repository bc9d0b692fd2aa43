package org.quanheng.web;

import jakarta.servlet.DispatcherType;
import org.apache.catalina.core.StandardHost;
import org.quanheng.office.SignIn;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Lets in what [Routes] allows and refuses the rest, whatever is built behind it; gives every
/// answer the headers that keep a browser from making more of it than it is.
@Configuration(proxyBeanMethods = false)
class Doorkeeper implements WebMvcConfigurer {

  /// An answer of the API is data: nothing in it may be run, framed, or submitted.
  private static final String DATA_ONLY =
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  @Bean
  SecurityFilterChain wayIn(HttpSecurity http, SignIn signIn) {
    return http
        // a token is sent by the client's own hand, never by a browser of its own accord, so there
        // is nothing that a foreign page could forge
        .csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .headers(Doorkeeper::headers)
        .addFilterBefore(new Bearer(signIn), AnonymousAuthenticationFilter.class)
        .authorizeHttpRequests(it ->
            it.dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .anyRequest()
                .access(new Routes()))
        .exceptionHandling(it ->
            it.authenticationEntryPoint(
                    (request, response, _) -> Routes.whyNot(request).answer(request, response))
                .accessDeniedHandler(
                    (request, response, _) -> Routes.whyNot(request).answer(request, response)))
        .build();
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    // strict transport security is among the defaults, and sent over TLS only
    headers
        .contentSecurityPolicy(it -> it.policyDirectives(DATA_ONLY))
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
        .referrerPolicy(it -> it.policy(ReferrerPolicy.NO_REFERRER));
  }

  /// Addresses that could be read in two ways are not read at all.
  @Bean
  RequestRejectedHandler rejected() {
    return (request, response, _) ->
        Problem.malformed("address", "unreadable").answer(request, response);
  }

  /// Passwords are the business of [SignIn]; nothing else may make anybody known here.
  @Bean
  AuthenticationManager nobody() {
    return _ -> {
      throw new BadCredentialsException("officers sign in at /api/sign-in");
    };
  }

  /// What goes wrong before a request has reached any of us is answered in the same shape.
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> plainErrors() {
    return factory ->
        factory.addContextCustomizers(context -> {
          StandardHost host = (StandardHost) context.getParent();
          host.setErrorReportValveClass(null);
          host.getPipeline().addValve(new PlainErrors());
        });
  }

  @Override
  public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
    converters
        .disableDefaults()
        .addCustomConverter(new JsonAnswers())
        .addCustomConverter(new ByteArrayHttpMessageConverter());
  }
}
