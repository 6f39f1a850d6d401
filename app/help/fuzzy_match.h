#pragma once

#include <QString>

#include <optional>

namespace app::help {

// How well `typed` stands for `text`, more is better; none where a letter of a word typed is missing. Each word is
// found as letters in order, without case and accents: "imp don" and "imdo" both mean "Importer des données". Letters
// in a row and at the start of words count more; among equals the shorter text.
[[nodiscard]] std::optional<int> fuzzyScore(const QString& typed, const QString& text);

} // namespace app::help
