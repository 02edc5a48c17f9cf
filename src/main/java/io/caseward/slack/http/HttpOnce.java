package io.caseward.slack.http;

import java.io.IOException;
import java.time.Duration;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * An HTTP client that sends each request once. OkHttp repeats a POST by itself when a pooled
 * connection closes under it, on 408, and on 503 with {@code Retry-After: 0}; Slack, having no
 * idempotency key, would post the message again.
 */
public final class HttpOnce {

  private static final int UNAVAILABLE = 503;

  private HttpOnce() {}

  public static OkHttpClient once(Duration timeout) {
    return new OkHttpClient.Builder()
        .retryOnConnectionFailure(false)
        .addNetworkInterceptor(HttpOnce::withoutInvitationToRepeat)
        .followRedirects(false)
        .followSslRedirects(false)
        .callTimeout(timeout)
        .connectTimeout(timeout)
        .readTimeout(timeout)
        .writeTimeout(timeout)
        .build();
  }

  /** The switch above covers the first two only. */
  private static Response withoutInvitationToRepeat(Interceptor.Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    return response.code() == UNAVAILABLE && "0".equals(response.header("Retry-After"))
        ? response.newBuilder().removeHeader("Retry-After").build()
        : response;
  }
}
