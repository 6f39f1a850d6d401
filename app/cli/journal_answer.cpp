#include "cli/journal_answer.h"

#include "cli/text_table.h"
#include "text/field_label.h"
#include "text/step_name.h"
#include "text/value_text.h"
#include "text/words.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

namespace app::cli {

namespace {

using geo::domain::JournalChange;
using geo::domain::JournalEntry;

QString words(const char* english) {
    return QCoreApplication::translate("Cli", english);
}

std::string keyOf(const JournalChange& change) {
    return std::string{geo::domain::name(change.kind)} + ':' + change.key;
}

Json sideOf(const std::string& text) {
    if (text.empty()) return nullptr;
    Json side = Json::parse(text, nullptr, false);
    return side.is_discarded() ? Json(text) : side;
}

Json lineOf(const JournalEntry& entry, const JournalChange* change) {
    Json line{
        {"id", entry.id.value}, {"when", entry.when}, {"who", entry.who}, {"what", geo::domain::name(entry.action)}};
    line["key"] = change != nullptr ? Json(keyOf(*change)) : Json(nullptr);
    line["before"] = change != nullptr ? sideOf(change->before) : Json(nullptr);
    line["after"] = change != nullptr ? sideOf(change->after) : Json(nullptr);
    return line;
}

QString plain(const Json& value) {
    if (value.is_null()) return text::unknownText();
    return text::fromUtf8(value.is_string() ? value.get<std::string>() : value.dump());
}

// "rent: 60 → 72", field by field; of a row that came or went its name.
QString differenceOf(const JournalChange& change) {
    const Json before = sideOf(change.before);
    const Json after = sideOf(change.after);
    if (!before.is_object() || !after.is_object()) {
        const Json& side = after.is_object() ? after : before;
        return side.is_object() && side.contains("name") ? plain(side["name"]) : QString{};
    }
    QStringList parts;
    for (const auto& [field, value] : after.items())
        parts << text::label(field) + QStringLiteral(": ") +
                     plain(before.contains(field) ? before[field] : Json(nullptr)) + QStringLiteral(" → ") +
                     plain(value);
    return parts.join(QStringLiteral(", "));
}

std::string textOf(const std::vector<JournalEntry>& entries, const Context& context) {
    TextTable table{{words(QT_TRANSLATE_NOOP("Cli", "Step")), words(QT_TRANSLATE_NOOP("Cli", "When")),
                     words(QT_TRANSLATE_NOOP("Cli", "Who")), words(QT_TRANSLATE_NOOP("Cli", "What")),
                     words(QT_TRANSLATE_NOOP("Cli", "State")), words(QT_TRANSLATE_NOOP("Cli", "Row")),
                     words(QT_TRANSLATE_NOOP("Cli", "Change"))},
                    {Align::right}};
    for (const JournalEntry& entry : entries) {
        QStringList head{QString::number(entry.id.value), text::isoText(entry.when, context.language),
                         text::fromUtf8(entry.who), text::stepName(entry), text::words(entry.state)};
        if (entry.changes.empty()) table.addRow(head + QStringList{QString{}, QString{}});
        for (const JournalChange& change : entry.changes) {
            table.addRow(head + QStringList{text::fromUtf8(keyOf(change)), differenceOf(change)});
            head = QStringList{{}, {}, {}, {}, {}};
        }
    }
    return table.text().toStdString();
}

} // namespace

Answer journalAnswer(const std::vector<JournalEntry>& entries, const Context& context) {
    if (!context.json) {
        const QString none =
            entries.empty() ? words(QT_TRANSLATE_NOOP("Cli", "Nothing is in the journal.")) : QString{};
        return Answer{textOf(entries, context), none.isEmpty() ? QStringList{} : QStringList{none}};
    }
    Json lines = Json::array();
    for (const JournalEntry& entry : entries) {
        if (entry.changes.empty()) lines.push_back(lineOf(entry, nullptr));
        for (const JournalChange& change : entry.changes) lines.push_back(lineOf(entry, &change));
    }
    return Answer{written(Json{{"entries", std::move(lines)}})};
}

} // namespace app::cli
