// What the panel of calls does when it is asked.
#include "calls/call_dialog.h"
#include "calls/call_text.h"
#include "calls/calls_panel.h"
#include "calls/decision_dialog.h"
#include "calls/minutes_dialog.h"
#include "calls/write_document.h"
#include "files/file_dialog.h"
#include "tables/table_view.h"
#include "text/sentence.h"

#include <QComboBox>
#include <QListWidget>
#include <QTabWidget>

#include <algorithm>

namespace app::calls {

using geo::domain::CallState;
using geo::domain::Decision;
using geo::usecase::CallAllocation;
using geo::usecase::CallContents;
using geo::usecase::Desk;

namespace {

QString nameOf(const std::string& site, const geo::domain::Record& space, const text::Language& language) {
    const auto area = space.value("area_m2");
    const QString words = text::fromUtf8(site) + QStringLiteral(" – ") + text::fromUtf8(space.displayName());
    const auto* number = std::get_if<double>(&area);
    return number != nullptr ? words + QStringLiteral(" · ") + language.number(*number, 0) + QStringLiteral(" m²")
                             : words;
}

// The spaces of a call, ticked, and those of the selected sites: ticked for a new call.
std::vector<CallDialog::Choice> choicesOf(const Desk& desk, const CallContents* contents,
                                          const std::set<std::int64_t>& sites, const text::Language& language) {
    std::vector<CallDialog::Choice> choices;
    const auto offered = [&](geo::SpaceId space) {
        return contents != nullptr &&
               std::ranges::any_of(contents->offers, [&](const auto& offer) { return offer.space.id == space; });
    };
    if (contents != nullptr)
        for (const auto& offer : contents->offers)
            choices.push_back(
                {offer.space.id, nameOf(offer.site.name, geo::domain::toRecord(offer.space), language), true});
    for (const std::int64_t site : sites) {
        const auto row = desk.rowById(geo::domain::Kind::site, site);
        const auto spaces = desk.referring(geo::domain::Kind::space, "site_id", site);
        if (!row || !spaces) continue;
        for (const auto& space : *spaces)
            if (const geo::SpaceId id{space.id}; !offered(id))
                choices.push_back({id, nameOf(row->displayName(), space, language), contents == nullptr});
    }
    return choices;
}

} // namespace

geo::Result<void> CallsPanel::change(const std::function<geo::Result<void>(Desk&)>& change) {
    return m_session.change(change);
}

void CallsPanel::create() {
    if (!m_session.isOpen() || m_session.isReadOnly()) return;
    CallDialog dialog({}, choicesOf(m_session.desk(), nullptr, m_sites, m_language), m_language, this);
    if (dialog.exec() != QDialog::Accepted) return;
    std::int64_t made = 0;
    const auto done = change([&](Desk& desk) -> geo::Result<void> {
        GEO_ASSIGN(const auto report, geo::usecase::createCall(desk, dialog.call(), dialog.spaces()));
        made = report.ids.front();
        return {};
    });
    if (!done) return;
    for (std::size_t i = 0; i < m_all.size(); ++i)
        if (m_all[i].id.value == made) m_list->setCurrentRow(static_cast<int>(i));
}

void CallsPanel::edit() {
    if (!m_contents) return;
    const CallContents before = *m_contents;
    const bool takesSpaces = before.call.state == CallState::draft || before.call.state == CallState::open;
    CallDialog dialog(before.call,
                      takesSpaces ? choicesOf(m_session.desk(), &before, m_sites, m_language)
                                  : std::vector<CallDialog::Choice>{},
                      m_language, this);
    if (dialog.exec() != QDialog::Accepted) return;
    static_cast<void>(change([&](Desk& desk) -> geo::Result<void> {
        const auto seen = geo::domain::toRecord(before.call);
        const auto after = geo::domain::toRecord(dialog.call());
        if (seen.values != after.values) GEO_TRY(desk.edit(seen, after));
        geo::JobControl job;
        if (takesSpaces) GEO_TRY(geo::usecase::setCallSpaces(desk, before.call.id, dialog.spaces(), job));
        return {};
    }));
}

void CallsPanel::moveOn() {
    if (!m_contents) return;
    const auto id = m_contents->call.id;
    const CallState to = geo::usecase::nextStates(m_contents->call.state).front();
    static_cast<void>(change([&](Desk& desk) -> geo::Result<void> {
        geo::JobControl job;
        GEO_TRY(geo::usecase::moveCall(desk, id, to, job));
        return {};
    }));
}

// A list to read, or the rows for other programs.
void CallsPanel::publish() {
    if (!m_contents) return;
    const QString file = m_fileDialog.save(
        this, tr("Publish the spaces of the call"), text::fromUtf8(m_contents->call.name) + QStringLiteral(".pdf"),
        tr("List to read (*.pdf);;GeoPackage (*.gpkg);;GeoJSON of the sites (*.geojson);;Table (*.csv);;Workbook "
           "(*.xlsx)"),
        QStringLiteral("pdf"), settings::Folder::exportTable);
    if (file.isEmpty()) return;
    geo::Result<void> done;
    if (file.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive)) {
        done = writePdf(file, text::fromUtf8(m_contents->call.name), offersHtml(*m_contents, m_language));
    } else {
        geo::usecase::ExportRequest request;
        request.target = file.toStdString();
        request.overwrite = true; // the dialog asked
        geo::JobControl job;
        if (const auto written = geo::usecase::publishCall(m_session.desk(), m_contents->call.id, request, job);
            !written)
            done = std::unexpected(written.error());
    }
    emit told(done ? tr("Written to %1, without personal data.").arg(file) : text::sentence(done.error(), m_language));
}

void CallsPanel::gather() {
    if (!m_contents) return;
    const QString file = m_fileDialog.open(this, tr("Forms of the applications"),
                                           tr("Tables (*.csv *.xlsx *.ods);;All files (*)"), settings::Folder::import);
    if (file.isEmpty()) return;
    geo::usecase::ImportRequest request;
    request.source = file.toStdString();
    const auto id = m_contents->call.id;
    QString sentence;
    static_cast<void>(change([&](Desk& desk) -> geo::Result<void> {
        geo::JobControl job;
        GEO_ASSIGN(const auto gathered, geo::usecase::gatherApplications(desk, id, request, date(), job));
        sentence = gatheredText(gathered, m_language);
        return {};
    }));
    m_tabs->setCurrentIndex(1);
    if (!sentence.isEmpty()) emit told(sentence);
}

void CallsPanel::allocate() {
    if (m_allocation.isRunning()) return m_allocation.cancel();
    if (!m_contents || m_contents->call.state != CallState::closed || m_session.isReadOnly()) return;
    geo::domain::AllocationParams asked;
    asked.date = date();
    asked.method = static_cast<geo::domain::AllocationMethod>(m_method->currentData().toInt());
    m_allocation = m_session.run<CallAllocation>(
        tr("Allocation of the call"),
        [call = m_contents->call.id, asked](Desk& desk, geo::JobControl& job) {
            return geo::usecase::allocateCall(desk, call, asked, job);
        },
        [this](geo::Result<CallAllocation> allocation) { takeAllocation(std::move(allocation)); });
    showVerbs();
}

void CallsPanel::takeAllocation(geo::Result<CallAllocation> allocation) {
    if (m_contents) showVerbs();
    if (!allocation) {
        const bool isCancelled = allocation.error().code == geo::ErrorCode::cancelled;
        emit told(isCancelled ? tr("The allocation was cancelled: nothing was decided.")
                              : text::sentence(allocation.error(), m_language));
        return;
    }
    if (!allocation->decisions.empty()) {
        const auto done = change([&](Desk& desk) -> geo::Result<void> {
            geo::JobControl job;
            GEO_TRY(geo::usecase::decideApplications(desk, allocation->contents.call.id,
                                                     reasoned(*allocation, m_language), job));
            return {};
        });
        if (!done) return;
        m_tabs->setCurrentIndex(1);
    }
    emit told(allocatedText(*allocation, m_language));
}

void CallsPanel::decide() {
    if (!m_contents || m_contents->call.state != CallState::closed || m_session.isReadOnly()) return;
    m_tabs->setCurrentIndex(1);
    const auto rows = m_answerView->selectedSourceRows();
    const std::size_t row = rows.empty() ? 0 : static_cast<std::size_t>(rows.front());
    if (row >= m_contents->answers.size()) return;
    DecisionDialog dialog(*m_contents, m_contents->answers[row], *m_ranking, m_language, this);
    if (dialog.exec() != QDialog::Accepted) return;
    const auto id = m_contents->call.id;
    static_cast<void>(change([&](Desk& desk) -> geo::Result<void> {
        geo::JobControl job;
        GEO_TRY(geo::usecase::decideApplications(desk, id, {dialog.decision()}, job));
        return {};
    }));
}

void CallsPanel::showMinutes() {
    if (!m_contents) return;
    const bool isDecided = std::ranges::none_of(
        m_contents->answers, [](const auto& answer) { return answer.application.decision == Decision::pending; });
    MinutesDialog dialog({*m_contents, *m_ranking, date(), {}}, text::fromUtf8(m_contents->call.minutes),
                         isDecided && m_contents->call.state == CallState::closed && !m_session.isReadOnly(),
                         m_fileDialog, m_language, this);
    if (dialog.exec() != QDialog::Accepted) return;
    const auto id = m_contents->call.id;
    static_cast<void>(change([&](Desk& desk) -> geo::Result<void> {
        geo::JobControl job;
        GEO_TRY(geo::usecase::decideCall(desk, id, dialog.outcome(), job));
        return {};
    }));
}

} // namespace app::calls
