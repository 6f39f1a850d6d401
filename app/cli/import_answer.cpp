#include "cli/import_answer.h"

#include "cli/row_json.h"
#include "cli/text_table.h"
#include "text/field_label.h"
#include "text/sentence.h"
#include "text/value_text.h"
#include "text/words.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

namespace app::cli {

namespace {

using geo::usecase::ImportOutcome;

constexpr std::size_t kMostTold = 20; // diagnostics in a table; a document has them all

QString words(const char* english) {
    return QCoreApplication::translate("Cli", english);
}

QString countText(std::int64_t count, const text::Language& language) {
    return text::countText(static_cast<std::size_t>(count), language);
}

QString factsText(const ImportOutcome& outcome, const text::Language& language) {
    const geo::domain::Dataset& dataset = outcome.dataset;
    TextTable facts;
    const QString number = dataset.id.isKept() ? QString::number(dataset.id.value) : QStringLiteral("–");
    facts.addRow(
        {words(QT_TRANSLATE_NOOP("Cli", "Dataset")), number + QStringLiteral("  ") + text::fromUtf8(dataset.name)});
    facts.addRow({words(QT_TRANSLATE_NOOP("Cli", "Kind")), text::fromUtf8(dataset.content)});
    facts.addRow({words(QT_TRANSLATE_NOOP("Cli", "Read as")),
                  text::fromUtf8(dataset.preset.empty() ? std::string{geo::usecase::kGenericPreset} : dataset.preset)});
    if (dataset.epsg)
        facts.addRow(
            {words(QT_TRANSLATE_NOOP("Cli", "CRS of the source")), QStringLiteral("EPSG:%1").arg(*dataset.epsg)});
    facts.addRow({words(QT_TRANSLATE_NOOP("Cli", "Encoding")), text::fromUtf8(dataset.encoding)});
    facts.addRow({words(QT_TRANSLATE_NOOP("Cli", "Rows read")), countText(dataset.read, language)});
    facts.addRow({words(QT_TRANSLATE_NOOP("Cli", "Kept")), countText(dataset.kept, language)});
    facts.addRow({words(QT_TRANSLATE_NOOP("Cli", "Repaired")), countText(dataset.repaired, language)});
    facts.addRow({words(QT_TRANSLATE_NOOP("Cli", "Rejected")), countText(dataset.rejected, language)});
    facts.addRow({words(QT_TRANSLATE_NOOP("Cli", "Seconds")), language.number(outcome.seconds, 1)});
    return facts.text();
}

QString mappingText(const ImportOutcome& outcome) {
    TextTable table{{words(QT_TRANSLATE_NOOP("Cli", "Attribute")), words(QT_TRANSLATE_NOOP("Cli", "What")),
                     words(QT_TRANSLATE_NOOP("Cli", "Field of the source"))}};
    for (const auto& source : outcome.mapping)
        table.addRow({text::fromUtf8(source.attribute), text::label(source.attribute),
                      source.field.empty() ? text::fromUtf8(source.constant) : text::fromUtf8(source.field)});
    return table.text();
}

QString diagnosticsText(const ImportOutcome& outcome, const text::Language& language) {
    QString text;
    for (std::size_t i = 0; i < std::min(kMostTold, outcome.diagnostics.size()); ++i) {
        const geo::Diagnostic& diagnostic = outcome.diagnostics[i];
        text += text::words(diagnostic.severity) + QStringLiteral("  ") + text::whereText(diagnostic, language) +
                QStringLiteral("  ") + text::sentence(diagnostic, language) + u'\n';
    }
    const std::size_t all = outcome.diagnostics.size() + outcome.moreDiagnostics;
    if (all > kMostTold)
        text += words(QT_TRANSLATE_NOOP("Cli", "… %1 more; --json has them all."))
                    .arg(text::countText(all - kMostTold, language)) +
                u'\n';
    return text;
}

std::string presetOf(const geo::domain::Dataset& dataset) {
    return dataset.preset.empty() ? std::string{geo::usecase::kGenericPreset} : dataset.preset;
}

} // namespace

Json importJson(const ImportOutcome& outcome) {
    const geo::domain::Dataset& dataset = outcome.dataset;
    Json diagnostics = Json::array();
    for (const geo::Diagnostic& diagnostic : outcome.diagnostics) diagnostics.push_back(jsonOf(diagnostic));
    Json mapping = Json::array();
    for (const auto& source : outcome.mapping)
        mapping.push_back(Json{{"attribute", source.attribute}, {"field", source.field}});
    Json document{{"dataset", dataset.id.isKept() ? Json(dataset.id.value) : Json(nullptr)},
                  {"kind", dataset.content},
                  {"preset", presetOf(dataset)},
                  {"epsg", dataset.epsg ? Json(*dataset.epsg) : Json(nullptr)},
                  {"encoding", dataset.encoding},
                  {"read", dataset.read},
                  {"kept", dataset.kept},
                  {"repaired", dataset.repaired},
                  {"rejected", dataset.rejected},
                  {"seconds", outcome.seconds},
                  {"diagnostics", std::move(diagnostics)},
                  {"mapping", std::move(mapping)}};
    if (outcome.moreDiagnostics > 0) document["more_diagnostics"] = outcome.moreDiagnostics;
    return document;
}

std::string importText(const ImportOutcome& outcome, const text::Language& language) {
    QString text = factsText(outcome, language);
    for (const QString& part : {mappingText(outcome), diagnosticsText(outcome, language)})
        if (!part.isEmpty()) text += u'\n' + part;
    return text.toStdString();
}

} // namespace app::cli
