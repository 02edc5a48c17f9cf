package io.caseward.hostile;

import io.caseward.people.Person;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/**
 * One way in: an address with its places in braces, and what is read there.
 *
 * @param fields of a JSON body; empty where there is none or it may hold anything
 */
record Route(String method, String pattern, List<String> parameters, boolean json, List<String> fields, boolean file) {

  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

  static Stream<Route> of(RequestMappingInfo mapping, HandlerMethod handler) {
    List<MethodParameter> all = Arrays.stream(handler.getMethodParameters()).toList();
    all.forEach(parameter -> parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer()));
    List<String> parameters = all.stream().flatMap(Route::names).toList();
    List<MethodParameter> bodies = all.stream().filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class)).toList();
    List<String> fields = bodies.stream().flatMap(body -> components(body.getParameterType())).toList();
    boolean file = all.stream().anyMatch(parameter -> parameter.getParameterType() == MultipartFile.class);
    return methods(mapping)
        .flatMap(method -> mapping.getPatternValues().stream().map(pattern -> new Route(method, pattern, parameters, !bodies.isEmpty(), fields, file)));
  }

  private static Stream<String> methods(RequestMappingInfo mapping) {
    var methods = mapping.getMethodsCondition().getMethods();
    return methods.isEmpty() ? Stream.of("GET", "POST") : methods.stream().map(RequestMethod::name);
  }

  private static Stream<String> names(MethodParameter parameter) {
    RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
    if (named != null) {
      return Stream.of(named.name().isEmpty() ? parameter.getParameterName() : named.name());
    }
    return parameter.getParameterAnnotations().length == 0 ? components(parameter.getParameterType()) : Stream.empty();
  }

  private static Stream<String> components(Class<?> type) {
    return type.isRecord() && type != Person.class ? Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName) : Stream.empty();
  }

  boolean isCall() {
    return pattern.startsWith("/api/");
  }

  /** With something in each of its places. */
  String path(Function<String, String> inPlace) {
    String path = pattern;
    for (String place : places()) {
      path = path.replace("{" + place + "}", inPlace.apply(place));
    }
    return path;
  }

  private List<String> places() {
    return PLACE.matcher(pattern).results().map(place -> place.group(1)).toList();
  }
}
