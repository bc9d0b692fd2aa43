package org.quanheng.web;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.quanheng.office.SignIn;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
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
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Lets in what [Routes] allows and refuses the rest, whatever is built behind it; gives every
/// answer the headers that keep a browser from making more of it than it is.
@Configuration(proxyBeanMethods = false)
class Doorkeeper implements WebMvcConfigurer {

  /// An answer of the API is data: nothing in it may be run, framed, or submitted.
  private static final String DATA_ONLY =
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  /// A page runs and shows only files of ours, and sends forms to us alone.
  private static final String PAGE =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  private static final String CSRF_COOKIE = "quanheng_form";

  private final Visits visits;
  private final boolean needsTwoFactors;

  /// @param secondFactor `required` when nobody may act without one; `offered` when who has
  ///   enrolled must show it
  Doorkeeper(Visits visits, @Value("${quanheng.second-factor}") String secondFactor) {
    this.visits = visits;
    this.needsTwoFactors =
        switch (secondFactor) {
          case "required" -> true;
          case "offered" -> false;
          default ->
              throw new IllegalArgumentException(
                  "quanheng.second-factor is '%s': say offered or required"
                      .formatted(secondFactor));
        };
  }

  /// The way in for programs.
  @Bean
  @Order(1)
  SecurityFilterChain data(HttpSecurity http, SignIn signIn) {
    return common(http, DATA_ONLY)
        .securityMatcher(Routes::isData)
        // a token is sent by the client's own hand, never by a browser of its own accord, so there
        // is nothing that a foreign page could forge
        .csrf(AbstractHttpConfigurer::disable)
        .addFilterBefore(
            Bearer.byHeader(signIn.sessions(), needsTwoFactors),
            AnonymousAuthenticationFilter.class)
        .addFilterBefore(new Multipart(), AnonymousAuthenticationFilter.class)
        .build();
  }

  /// The way in for browsers. Each form carries a token that a foreign page cannot know.
  @Bean
  @Order(2)
  SecurityFilterChain pages(HttpSecurity http, SignIn signIn) {
    CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName(CSRF_COOKIE);
    tokens.setCookieCustomizer(it -> it.httpOnly(true).sameSite("Strict"));
    return common(http, PAGE)
        .csrf(it ->
            it.csrfTokenRepository(tokens)
                .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler()))
        .addFilterBefore(Bearer.byCookie(signIn.sessions(), needsTwoFactors), CsrfFilter.class)
        .addFilterBefore(new Multipart(), CsrfFilter.class)
        .build();
  }

  private static HttpSecurity common(HttpSecurity http, String policy) {
    return http.sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .headers(it -> headers(it, policy))
        .authorizeHttpRequests(it ->
            it.dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .anyRequest()
                .access(new Routes()))
        .exceptionHandling(it ->
            it.authenticationEntryPoint(
                    (request, response, _) -> Routes.whyNot(request).answer(request, response))
                .accessDeniedHandler(
                    (request, response, _) -> Routes.whyNot(request).answer(request, response)));
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers, String policy) {
    // strict transport security is among the defaults, and sent over TLS only
    headers
        .contentSecurityPolicy(it -> it.policyDirectives(policy))
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
        .referrerPolicy(it -> it.policy(ReferrerPolicy.NO_REFERRER));
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(visits);
  }

  @Override
  public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
    handlers.add(new Printing());
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
