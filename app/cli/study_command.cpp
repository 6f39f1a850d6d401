#include "cli/commands.h"
#include "cli/options.h"
#include "cli/text_table.h"
#include "cli/workspace_argument.h"
#include "siting/study_pages.h"
#include "siting/study_text.h"
#include "text/code_label.h"
#include "usecase/study.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <array>

namespace app::cli {

namespace {

using geo::domain::StudyTopic;
using geo::usecase::StudyFigure;
using geo::usecase::StudySheet;

constexpr std::array kParts{StudyTopic::functions, StudyTopic::land, StudyTopic::legal, StudyTopic::economic};

QString words(const char* english) {
    return QCoreApplication::translate("Cli", english);
}

Json valueJson(const StudyFigure& figure) {
    const auto type = geo::usecase::infoOf(figure.item).field.type;
    const bool isList = type == geo::domain::FieldType::textList || type == geo::domain::FieldType::codeList ||
                        type == geo::domain::FieldType::periodList;
    if (const auto* whole = std::get_if<std::int64_t>(&figure.value)) return *whole;
    if (const auto* number = std::get_if<double>(&figure.value)) return *number;
    const auto* text = std::get_if<std::string>(&figure.value);
    if (isList && (text || figure.isNone())) {
        Json parts = Json::array();
        if (text)
            for (const std::string& part : geo::domain::listParts(*text)) parts.push_back(part);
        return parts;
    }
    return text ? Json(*text) : Json(nullptr);
}

// By part, then by the name of the item; what is known of only some rows has its counts beside it.
Json figuresJson(const std::vector<StudyFigure>& figures) {
    Json parts = Json::object();
    Json partial = Json::object();
    for (const StudyTopic part : kParts) {
        Json items = Json::object();
        for (const StudyFigure& each : geo::usecase::figuresOf(figures, part)) {
            const std::string name{geo::usecase::infoOf(each.item).field.name};
            items[name] = valueJson(each);
            if (each.isPartial()) partial[name] = Json{{"known", each.known}, {"of", each.of}};
        }
        parts[std::string{geo::domain::codeOf(part)}] = std::move(items);
    }
    parts["partial"] = std::move(partial);
    return parts;
}

Json studyJson(const StudySheet& study) {
    const auto& report = study.report;
    Json sites = Json::array();
    for (const auto& site : study.sites) {
        Json row{{"site", site.site.value}, {"name", site.name}, {"gone", site.isGone}};
        row.update(figuresJson(site.figures));
        sites.push_back(std::move(row));
    }
    Json texts = Json::object();
    for (const StudyTopic part : kParts) {
        const std::string& text = study.texts.at(static_cast<std::size_t>(part));
        texts[std::string{geo::domain::codeOf(part)}] = text.empty() ? Json(nullptr) : Json(text);
    }
    const auto& taken = study.scenario.takenOn;
    return {{"scenario", study.scenario.name},
            {"taken", taken ? Json(geo::isoDate(*taken)) : Json(nullptr)},
            {"model", std::string{geo::domain::codeOf(report.params.model)}},
            {"status", std::string{geo::domain::codeOf(report.status)}},
            {"residents_covered", report.residentsCovered},
            {"covered_before", report.coveredBefore},
            {"sites", std::move(sites)},
            {"totals", figuresJson(study.totals)},
            {"texts", std::move(texts)}};
}

std::string studyText(const StudySheet& study, const text::Language& language) {
    TextTable head;
    for (const auto& [name, value] : siting::scenarioRows(study, language)) head.addRow({name, value});
    std::string out = head.text().toStdString();
    if (const QString empty = siting::emptySentence(study); !empty.isEmpty()) out += "\n" + empty.toStdString() + "\n";
    for (const StudyTopic part : kParts) {
        out += "\n" + text::label(part).toStdString() + "\n";
        if (study.hasSites()) {
            const auto rows = siting::partRows(study, part, 0, study.sites.size(), language);
            TextTable table(rows.front(), {});
            for (std::size_t i = 1; i < rows.size(); ++i) table.addRow(rows[i]);
            out += table.text().toStdString();
        }
        const std::string& text = study.texts.at(static_cast<std::size_t>(part));
        if (!text.empty()) out += text + "\n";
    }
    return out;
}

class StudyCommand final : public Command {
public:
    void declare(Options& options) override {
        m_workspace.declare(options);
        options.argument("SCENARIO", words(QT_TRANSLATE_NOOP("Cli", "Name of a kept choice of sites")), m_scenario);
        options.text("--out", "FILE", words(QT_TRANSLATE_NOOP("Cli", "Write it as PDF, replaced if it is there")),
                     m_out);
        options.taken(
            "--set", "PART=TEXT",
            words(QT_TRANSLATE_NOOP("Cli",
                                    "What is written in a part (functions, land, legal, economic); no text takes "
                                    "it away; may be given several times")),
            [this](const std::string& setting) {
                if (!partOf(setting)) return false;
                m_set.push_back(setting);
                return true;
            },
            true);
    }

    geo::Result<Answer> run(const Context& context, geo::JobControl& job) override {
        GEO_ASSIGN(auto desk, m_set.empty() ? m_workspace.consult(context, job) : m_workspace.change(context, job));
        GEO_ASSIGN(auto study, geo::usecase::readStudy(desk, m_scenario, job));
        for (const std::string& each : m_set) {
            const std::string text = each.substr(each.find('=') + 1);
            GEO_TRY(geo::usecase::writeStudyText(desk, study.scenario.id, *partOf(each), text));
            study.texts.at(static_cast<std::size_t>(*partOf(each))) = text;
        }
        Json document = studyJson(study);
        std::string told = studyText(study, context.language);
        if (!m_out.empty()) {
            geo::JobControl unstopped; // texts that were given are kept by now
            GEO_ASSIGN(const std::size_t pages, siting::writeStudy(text::fromUtf8(m_out), desk, study, context.language,
                                                                   m_set.empty() ? job : unstopped));
            document["file"] = m_out;
            document["pages"] = pages;
            TextTable file;
            file.addRow({words(QT_TRANSLATE_NOOP("Cli", "File")), text::fromUtf8(m_out)});
            told += "\n" + file.text().toStdString();
        }
        return Answer{context.json ? written(document) : told};
    }

private:
    static std::optional<StudyTopic> partOf(const std::string& setting) {
        const auto at = setting.find('=');
        if (at == std::string::npos) return std::nullopt;
        for (const StudyTopic part : kParts)
            if (setting.substr(0, at) == geo::domain::codeOf(part)) return part;
        return std::nullopt;
    }

    WorkspaceArgument m_workspace;
    std::string m_scenario;
    std::string m_out;
    std::vector<std::string> m_set;
};

} // namespace

std::unique_ptr<Command> makeStudyCommand() {
    return std::make_unique<StudyCommand>();
}

} // namespace app::cli
