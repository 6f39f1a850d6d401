#pragma once

#include <QStringList>

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace app::cli {

using Json = nlohmann::ordered_json;

// What a command says: on stdout the answer, on stderr what the reader should know beside it.
struct Answer {
    std::string text;
    QStringList notes = {};
    int exitCode = 0;
};

// A document as it is written: UTF-8, indented, with a line's end. Broken UTF-8 of foreign data is mended.
[[nodiscard]] std::string written(const Json& document);

} // namespace app::cli
