#include "exchange/import_dialog.h"

#include "exchange/dropped_files.h"
#include "exchange/import_report_panel.h"
#include "exchange/mapping_model.h"
#include "exchange/save_table.h"
#include "exchange/source_choices_panel.h"
#include "exchange/source_preview_panel.h"
#include "exchange/source_words.h"
#include "tables/table_view.h"
#include "text/sentence.h"
#include "text/value_text.h"
#include "text/words.h"
#include "usecase/layer_style.h"

#include <QCoreApplication>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFrame>
#include <QItemSelectionModel>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTabWidget>
#include <QTimer>

#include <algorithm>

namespace app::exchange {

using geo::usecase::FoundSource;
using geo::usecase::ImportOutcome;
using geo::usecase::ImportRequest;
using geo::usecase::SourcePreview;

QString importFilter() {
    return QCoreApplication::translate(
        "ImportDialog",
        "Vector files (*.gpkg *.geojson *.json *.shp *.csv *.tsv *.txt *.sqlite *.fgb *.kml *.gml *.tab *.mif *.xlsx "
        "*.ods *.gpx *.pbf *.zip *.gz);;All files (*)");
}

ImportDialog::~ImportDialog() = default;

bool ImportDialog::isBusy() const {
    return m_job.isRunning() || m_findJob.isRunning();
}

void ImportDialog::chooseFiles() {
    const QStringList files =
        m_context.fileDialog.openSeveral(this, tr("Import data"), importFilter(), settings::Folder::import);
    std::vector<std::filesystem::path> paths;
    for (const QString& file : files) paths.emplace_back(file.toStdString());
    add(paths);
}

void ImportDialog::chooseFolder() {
    const QString folder = m_context.fileDialog.folder(this, tr("Import a folder"), settings::Folder::import);
    if (!folder.isEmpty()) add({folder.toStdString()});
}

void ImportDialog::add(const std::vector<std::filesystem::path>& files) {
    if (files.empty() || isBusy()) return;
    const auto work = [files](geo::usecase::Desk& desk, geo::JobControl& job) {
        return geo::usecase::recogniseSources(desk, files, job);
    };
    m_findJob = m_context.session.run<std::vector<FoundSource>>(
        tr("Looking at the files"), work,
        [this](geo::Result<std::vector<FoundSource>> found) { showFound(std::move(found)); });
    m_message->setText(tr("Looking at the files…"));
    showState();
}

void ImportDialog::showFound(geo::Result<std::vector<FoundSource>> found) {
    m_message->clear();
    if (!found) {
        m_message->setText(text::sentence(found.error(), m_context.language));
        return showState();
    }
    if (found->empty()) m_message->setText(tr("There is nothing in it that can be read."));
    const auto mode = geo::usecase::parseImportMode(m_context.settings.value(settings::kImportMode).toStdString())
                          .value_or(geo::usecase::ImportMode::add);
    for (FoundSource& each : *found)
        if (!each.before.isKept() && (mode != geo::usecase::ImportMode::update || (each.kind && canUpdate(*each.kind))))
            each.request.mode = mode;
    const int first = m_model->rowCount();
    m_model->add(std::move(*found));
    m_list->fitColumns();
    if (m_model->rowCount() > first) m_list->selectRow(first);
    showState();
}

int ImportDialog::current() const {
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? index.row() : -1;
}

std::optional<bool> ImportDialog::takesStyle(const QueuedSource& source) const {
    const ImportRequest& request = source.found.request;
    if (!request.kind || !source.found.info || !m_context.session.isOpen()) return std::nullopt;
    if (!geo::usecase::offersStyle(*source.found.info, *request.kind)) return std::nullopt;
    if (request.takeStyle) return request.takeStyle;
    const auto design = geo::usecase::readDesign(m_context.session.desk());
    return design && !geo::usecase::hasOwnStyle(*design, *request.kind);
}

void ImportDialog::showCurrent() {
    const int row = current();
    const QueuedSource* source = row < 0 ? nullptr : &m_model->source(row);
    std::int64_t kept = 0;
    if (source && source->found.request.kind && m_context.session.isOpen())
        kept = m_context.session.desk().count(*source->found.request.kind).value_or(0);
    m_choices->show(source, kept, source ? takesStyle(*source) : std::nullopt);
    m_report->show(source && source->outcome ? &*source->outcome : nullptr);
    showState();
}

void ImportDialog::readPreview() {
    const int row = current();
    m_shown.reset();
    m_mapping->show(nullptr);
    showIgnored();
    if (row < 0 || !m_model->source(row).found.info) {
        m_previewJob = {};
        m_preview->show(nullptr, row < 0 ? tr("The first rows of the source that is chosen above.")
                                         : text::sentence(*m_model->source(row).found.problem, m_context.language));
        return;
    }
    m_preview->show(nullptr, tr("Reading the first rows…"));
    using Preview = std::shared_ptr<SourcePreview>;
    const auto work = [request = m_model->source(row).found.request](geo::usecase::Desk& desk,
                                                                     geo::JobControl& job) -> geo::Result<Preview> {
        GEO_ASSIGN(auto preview, geo::usecase::previewSource(desk, request, geo::usecase::kPreviewRows, job));
        return std::make_shared<SourcePreview>(std::move(preview));
    };
    m_previewJob =
        m_context.session.run<Preview>(tr("Reading the first rows"), work, [this, row](geo::Result<Preview> preview) {
            showPreview(row, std::move(preview));
        });
}

void ImportDialog::showPreview(int row, geo::Result<std::shared_ptr<SourcePreview>> preview) {
    if (!preview) {
        m_preview->show(nullptr, text::sentence(preview.error(), m_context.language));
        return;
    }
    m_shown = std::move(*preview);
    m_preview->show(m_shown, QString{});
    m_mapping->show(m_shown);
    showIgnored();
    m_model->change(row, [this](QueuedSource& source) {
        source.found.info = m_shown->info;
        if (source.found.request.preset.empty()) source.found.preset = m_shown->preset;
    });
    showCurrent();
}

void ImportDialog::showIgnored() {
    QStringList fields;
    if (m_shown)
        for (const std::string& field : m_shown->ignoredFields) fields << text::fromUtf8(field);
    m_ignored->setVisible(!fields.isEmpty());
    m_ignored->setText(tr("Fields of the file that no attribute takes: %1.").arg(fields.join(QStringLiteral(", "))));
}

void ImportDialog::changeRequest(const Change& change, bool isReadAnew) {
    const int row = current();
    if (row < 0 || isBusy()) return;
    m_model->change(row, [&](QueuedSource& source) {
        change(source.found.request);
        source.found.kind = source.found.request.kind;
        source.outcome.reset();
        source.failure.reset();
        source.isChosen = true;
    });
    if (isReadAnew) readPreview();
    showCurrent();
}

void ImportDialog::acceptAll() {
    m_model->acceptAll();
    readPreview();
    showCurrent();
}

void ImportDialog::tryOut() {
    start(true);
}

void ImportDialog::importAll() {
    start(false);
}

void ImportDialog::start(bool isTrial) {
    if (isBusy()) return;
    const auto rows = m_model->chosenRows();
    m_pending.assign(rows.begin(), rows.end());
    m_total = static_cast<int>(m_pending.size());
    m_isTrial = isTrial;
    m_isStopped = false;
    m_message->clear();
    startNext();
}

void ImportDialog::startNext() {
    if (m_pending.empty() || m_isStopped) {
        m_poll->stop();
        m_pending.clear();
        return showCurrent();
    }
    const int row = m_pending.front();
    m_pending.pop_front();
    m_list->selectRow(row);
    ImportRequest request = m_model->source(row).found.request;
    request.dryRun = m_isTrial;
    request.takeStyle = takesStyle(m_model->source(row));
    const auto work = [request](geo::usecase::Desk& desk, geo::JobControl& job) {
        return geo::usecase::importSource(desk, request, job);
    };
    m_job = m_context.session.run<ImportOutcome>(
        tr("Import of %1").arg(sourceName(request)), work,
        [this, row](geo::Result<ImportOutcome> outcome) { finish(row, std::move(outcome)); },
        geo::usecase::Access::readWrite);
    m_poll->start();
    showProgress();
    showState();
}

void ImportDialog::finish(int row, geo::Result<ImportOutcome> outcome) {
    if (!outcome && outcome.error().code == geo::ErrorCode::cancelled) {
        m_isStopped = true;
        m_message->setText(tr("Stopped: nothing of %1 was kept.").arg(sourceName(m_model->source(row).found.request)));
        return startNext();
    }
    m_model->change(row, [&](QueuedSource& source) {
        source.failure.reset();
        if (outcome) {
            source.isImported = !m_isTrial;
            source.outcome = std::move(*outcome);
        } else {
            source.failure = outcome.error();
            m_message->setText(text::sentence(outcome.error(), m_context.language));
        }
    });
    if (!m_isTrial && m_model->source(row).isImported) {
        const auto mode = m_model->source(row).found.request.mode;
        m_context.settings.set(settings::kImportMode, text::fromUtf8(geo::usecase::nameOf(mode)));
        m_context.session.refresh();
    }
    m_list->fitColumns();
    if (m_model->source(row).outcome) m_tabs->setCurrentWidget(m_report);
    startNext();
}

void ImportDialog::showProgress() {
    const auto progress = m_job.progress();
    const int done = m_total - static_cast<int>(m_pending.size());
    m_progress->setRange(0, progress.share < 0.0 ? 0 : 100);
    m_progress->setValue(static_cast<int>(progress.share * 100.0));
    m_progress->setFormat(tr("%1 of %2: %3", "sources done, sources, phase")
                              .arg(m_context.language.number(done, 0), m_context.language.number(m_total, 0),
                                   text::words(progress.phase)) +
                          QStringLiteral(" %p %"));
}

void ImportDialog::showState() {
    const bool isRunning = m_job.isRunning();
    const auto chosen = m_model->chosenRows();
    const bool hasQuestions = m_model->hasQuestions();
    const bool hasKinds =
        std::ranges::all_of(chosen, [this](int row) { return m_model->source(row).found.request.kind.has_value(); });
    m_progress->setVisible(isRunning);
    m_try->setEnabled(!isBusy() && !chosen.empty() && hasKinds);
    m_import->setEnabled(!isBusy() && !chosen.empty() && !hasQuestions);
    m_import->setText(chosen.size() > 1 ? tr("&Import %n source(s)", nullptr, static_cast<int>(chosen.size()))
                                        : tr("&Import"));
    m_import->setToolTip(hasQuestions ? tr("Accept or settle what is proposed first.") : QString{});
    m_close->setText(isRunning ? tr("Stop") : tr("Close"));
    if (isRunning) m_choices->setEnabled(false);
    QStringList sentences;
    bool hasProposal = false;
    for (const int row : chosen)
        for (const Question& question : questionsOf(m_model->source(row))) {
            sentences << sourceName(m_model->source(row).found.request) + tr(": ") + question.sentence;
            hasProposal = hasProposal || question.hasProposal;
        }
    m_questions->setVisible(!sentences.isEmpty() && !isRunning);
    constexpr qsizetype kMostShown = 3;
    const qsizetype more = sentences.size() - kMostShown;
    QStringList shown = sentences.mid(0, kMostShown);
    if (more > 0) shown << tr("And %n more.", nullptr, static_cast<int>(more));
    m_questionText->setText(shown.join(QLatin1Char('\n')));
    m_questionText->setToolTip(sentences.join(QLatin1Char('\n')));
    m_accept->setVisible(hasProposal);
}

void ImportDialog::saveReport() {
    m_message->setText(
        saveTable(m_context, this, tr("Save the report"), tr("import_report.csv"), m_report->shownTable()));
}

void ImportDialog::reject() {
    if (!m_job.isRunning()) return QDialog::reject();
    m_isStopped = true;
    m_pending.clear();
    m_message->setText(tr("Stopping…"));
    m_job.cancel();
}

void ImportDialog::done(int result) {
    m_context.settings.set(settings::kImportGeometry, saveGeometry());
    QDialog::done(result);
}

void ImportDialog::dragEnterEvent(QDragEnterEvent* event) {
    if (!droppedFiles(event->mimeData()).empty() && !isBusy()) event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent* event) {
    add(droppedFiles(event->mimeData()));
    event->acceptProposedAction();
}

} // namespace app::exchange
