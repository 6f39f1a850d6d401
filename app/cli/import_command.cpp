#include "cli/commands.h"
#include "cli/import_answer.h"
#include "cli/options.h"
#include "cli/workspace_argument.h"
#include "cli/written_file.h"
#include "text/value_text.h"
#include "usecase/recognise_sources.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

namespace app::cli {

namespace {

QString words(const char* english) {
    return QCoreApplication::translate("Cli", english);
}

class ImportCommand final : public Command {
public:
    void declare(Options& options) override {
        m_workspace.declare(options);
        options.argument(
            "SOURCE", words(QT_TRANSLATE_NOOP("Cli", "GeoPackage, GeoJSON, Shapefile, CSV, or another file of places")),
            m_source);
        options.text(
            "--as", "KIND",
            words(QT_TRANSLATE_NOOP("Cli", "What its rows are: commune, qpv, parcel, site, amenity…; if not given, "
                                           "what the file is recognised as")),
            m_kind);
        declareReading(options);
        declareKeeping(options);
    }

    geo::Result<Answer> run(const Context& context, geo::JobControl& job) override {
        m_request.source = m_source;
        if (!m_kind.empty()) {
            GEO_ASSIGN(m_request.kind, geo::domain::parseKind(m_kind));
        }
        if (!m_mode.empty()) {
            GEO_ASSIGN(m_request.mode, geo::usecase::parseImportMode(m_mode));
        }
        m_request.takeStyle = m_takeStyle;
        GEO_ASSIGN(auto desk, m_request.dryRun ? m_workspace.consult(context, job) : m_workspace.change(context, job));
        GEO_ASSIGN(const auto outcome, geo::usecase::importSource(desk, m_request, job));
        Answer answer;
        const std::string document = written(importJson(outcome));
        answer.text = context.json ? document : importText(outcome, context.language);
        if (m_request.dryRun) answer.notes << words(QT_TRANSLATE_NOOP("Cli", "Nothing was kept: this was a trial."));
        if (m_mode.empty() && outcome.dataset.kept > 0) tellTwice(desk, outcome.dataset, answer, context.language);
        if (m_report.empty()) return answer;
        // The rows are kept by now: a report that cannot be written is told, and takes nothing back.
        if (const auto done = writeFile(m_report, document); !done) {
            answer.notes << words(
                                QT_TRANSLATE_NOOP("Cli", "The import is done, but its report could not be written: %1"))
                                .arg(text::fromUtf8(m_report));
            answer.exitCode = kRefused;
        }
        return answer;
    }

private:
    // Rows that are added a second time are kept twice: who asked for no mode may not have meant it. They are kept by
    // now: whoever stops the program from here on, or a question that fails, takes nothing back.
    static void tellTwice(const geo::usecase::Desk& desk, const geo::domain::Dataset& dataset, Answer& answer,
                          const text::Language& language) {
        geo::JobControl unstopped;
        const auto before = geo::usecase::importBefore(desk, dataset, unstopped);
        if (!before || !*before) return;
        answer.notes << words(QT_TRANSLATE_NOOP("Cli", "%1 was imported before, on %2: rows may be there twice. "
                                                       "“entente-cli undo” takes an import back; --mode replace or "
                                                       "update keeps rows once."))
                            .arg(text::fromUtf8(dataset.name),
                                 text::isoText(std::string_view{(*before)->imported}.substr(0, 10), language));
    }

    void declareReading(Options& options) {
        options.text("--layer", "NAME", words(QT_TRANSLATE_NOOP("Cli", "Which layer of a file that has several")),
                     m_request.layer);
        options.count("--epsg", words(QT_TRANSLATE_NOOP("Cli", "CRS of the source, where it does not say or is wrong")),
                      m_request.epsg, 1);
        options.text("--encoding", "NAME",
                     words(QT_TRANSLATE_NOOP("Cli", "Of texts, where the source does not say: UTF-8, CP1252…")),
                     m_request.encoding);
        options.taken(
            "--map", "ATTRIBUTE=FIELD",
            words(QT_TRANSLATE_NOOP("Cli",
                                    "Which field of the source an attribute is read from; several times for several")),
            [this](const std::string& text) { return takeField(text); }, true);
        options.text("--preset", "NAME",
                     words(QT_TRANSLATE_NOOP("Cli", "How to read it, where it is not to be recognised by itself; "
                                                    "generic: by common names of fields")),
                     m_request.preset);
        options.text("--member", "NAME", words(QT_TRANSLATE_NOOP("Cli", "Which file of an archive that has several")),
                     m_request.member);
    }

    void declareKeeping(Options& options) {
        options.text("--mode", "add|replace|update",
                     words(QT_TRANSLATE_NOOP("Cli", "What becomes of the rows of that kind; add if not given")),
                     m_mode);
        options.text("--producer", "TEXT", words(QT_TRANSLATE_NOOP("Cli", "Who made the data: maps print it")),
                     m_request.producer);
        options.text("--licence", "TEXT", words(QT_TRANSLATE_NOOP("Cli", "Under which licence: maps print it")),
                     m_request.licence);
        options.text("--vintage", "TEXT", words(QT_TRANSLATE_NOOP("Cli", "How the producer dates it: maps print it")),
                     m_request.vintage);
        options.flag("--take-style",
                     words(QT_TRANSLATE_NOOP("Cli", "Show the layer in the style that the source brings along: "
                                                    "layer_styles of a GeoPackage, or a .qml or .sld file beside it")),
                     m_takeStyle);
        options.flag("--dry-run", words(QT_TRANSLATE_NOOP("Cli", "Read and report, and keep nothing")),
                     m_request.dryRun);
        options.text("--report", "FILE",
                     words(QT_TRANSLATE_NOOP("Cli", "Write the JSON document to this file as well")), m_report);
    }

    bool takeField(const std::string& text) {
        const auto equals = text.find('=');
        if (equals == std::string::npos || equals == 0 || equals + 1 == text.size()) return false;
        m_request.fields[text.substr(0, equals)] = text.substr(equals + 1);
        return true;
    }

    WorkspaceArgument m_workspace;
    std::string m_source;
    std::string m_kind;
    std::string m_mode;
    std::string m_report;
    bool m_takeStyle = false;
    geo::usecase::ImportRequest m_request;
};

} // namespace

std::unique_ptr<Command> makeImportCommand() {
    return std::make_unique<ImportCommand>();
}

} // namespace app::cli
