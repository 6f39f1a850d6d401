#pragma once

#include "basemap/service_health.h"

#include <QByteArray>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QUrl>

#include <cstdint>
#include <optional>

namespace app::basemap {

inline constexpr int kMostRedirects = 5;

// A GET that sends no cookies, follows no redirect by itself, and gives up where nothing comes for so long.
[[nodiscard]] QNetworkRequest webRequest(const QUrl& address, int timeoutSeconds);

// Where an answer of a status 3xx leads to: nothing where it must not be followed (not http or https, from https to
// http). Nothing for other answers.
[[nodiscard]] std::optional<QUrl> redirectOf(const QNetworkReply& reply);

// Why the answer is no picture, by its status and error; `none` for 200, 304, 204, 404 and 410.
[[nodiscard]] ServiceHealth faultOf(const QNetworkReply& reply);

// Until when the answer may be used without asking, by Cache-Control (RFC 9111) or Expires; a week where the service
// says nothing, -1 where it must not be kept.
[[nodiscard]] std::int64_t expiryOf(const QNetworkReply& reply, std::int64_t now);

} // namespace app::basemap
