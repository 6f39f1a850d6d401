#include "vintage/vintage_dialog.h"

#include "files/file_dialog.h"
#include "publish/export_wording.h"
#include "records/record_filter.h"
#include "tables/table_view.h"
#include "text/code_label.h"
#include "text/sentence.h"
#include "text/value_text.h"
#include "text/words.h"
#include "vintage/vintage_model.h"
#include "vintage/vintage_sketches.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace app::vintage {

using geo::domain::VintageChange;
using geo::usecase::ImportOutcome;
using geo::usecase::VintageComparison;

namespace {

constexpr int kPollMilliseconds = 100;
constexpr int kTitleBar = 30;    // of the window that the desktop puts around
constexpr double kAround = 30.0; // metres shown around a row

} // namespace

VintageDialog::VintageDialog(session::WorkspaceSession& session, files::FileDialog& files,
                             const text::Language& language, const std::filesystem::path& source, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_files(files)
    , m_language(language)
    , m_source(source)
    , m_choices(makeChoices())
    , m_progress(new QProgressBar(this))
    , m_summary(new QLabel(this))
    , m_model(new VintageModel(language, this))
    , m_filter(new records::RecordFilter(this))
    , m_table(new tables::TableView(this))
    , m_lost(new QLabel(this))
    , m_poll(new QTimer(this)) {
    setObjectName(QStringLiteral("vintageDialog"));
    setWindowTitle(tr("New vintage: %1").arg(QString::fromStdString(source.filename().string())));
    resize(720, 400);
    if (parent) // over the tables, so that the map is seen
        move(parent->mapToGlobal(QPoint{0, parent->height()}) - QPoint{0, height() + kTitleBar});
    m_filter->setSourceModel(m_model);
    m_filter->setSortRole(Qt::UserRole + 2);
    m_table->setObjectName(QStringLiteral("vintageTable"));
    m_table->setAccessibleName(tr("Differences"));
    m_table->setModel(m_filter);
    m_table->setEmptyText(tr("What differs between the file and the rows that are kept is listed here."));
    m_summary->setObjectName(QStringLiteral("vintageSummary"));
    m_summary->setWordWrap(true);
    m_lost->setObjectName(QStringLiteral("vintageLost"));
    m_lost->setWordWrap(true);
    m_lost->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_lost->hide();
    m_progress->hide();
    auto* column = new QVBoxLayout(this);
    for (QWidget* part : {m_choices, static_cast<QWidget*>(m_progress), static_cast<QWidget*>(m_summary), makeFilter()})
        column->addWidget(part);
    column->addWidget(m_table, 1);
    column->addWidget(m_lost);
    column->addWidget(makeButtons());
    m_poll->setInterval(kPollMilliseconds);
    connect(m_poll, &QTimer::timeout, this, &VintageDialog::showProgress);
    connect(m_table, &QAbstractItemView::clicked, this,
            [this](const QModelIndex& index) { showPlace(m_filter->mapToSource(index).row()); });
    connect(m_table, &QAbstractItemView::activated, this,
            [this](const QModelIndex& index) { showPlace(m_filter->mapToSource(index).row()); });
}

VintageDialog::~VintageDialog() = default;

QWidget* VintageDialog::makeChoices() {
    auto* choices = new QWidget(this);
    auto* form = new QFormLayout(choices);
    form->setContentsMargins(0, 0, 0, 0);
    m_kind = new QComboBox(choices);
    m_kind->setObjectName(QStringLiteral("vintageKind"));
    m_kind->addItem(tr("as the file is recognised"), -1);
    for (const auto kind : geo::usecase::importableKinds())
        if (geo::domain::infoOf(kind).keyField) m_kind->addItem(text::title(kind), static_cast<int>(kind));
    m_vintage = new QLineEdit(choices);
    m_vintage->setObjectName(QStringLiteral("vintageDate"));
    m_vintage->setPlaceholderText(tr("as the producer dates it: 2025-10"));
    form->addRow(tr("&Rows are"), m_kind);
    form->addRow(tr("&Vintage"), m_vintage);
    return choices;
}

QWidget* VintageDialog::makeFilter() {
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    m_change = new QComboBox(line);
    m_change->setObjectName(QStringLiteral("vintageChange"));
    m_change->setAccessibleName(tr("Which changes"));
    m_change->addItem(tr("Every change"));
    for (const std::string_view code : geo::domain::codesOf<VintageChange>())
        m_change->addItem(text::codeLabel(geo::domain::codesOf<VintageChange>(), code));
    m_words = new QLineEdit(line);
    m_words->setObjectName(QStringLiteral("vintageWords"));
    m_words->setPlaceholderText(tr("Filter: parts of words"));
    m_words->setAccessibleName(m_words->placeholderText());
    m_words->setClearButtonEnabled(true);
    row->addWidget(m_change);
    row->addWidget(m_words, 1);
    connect(m_change, &QComboBox::currentIndexChanged, this, &VintageDialog::filterByChange);
    connect(m_words, &QLineEdit::textChanged, this, &VintageDialog::filterByChange);
    return line;
}

QWidget* VintageDialog::makeButtons() {
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    m_keepsMissing = new QCheckBox(tr("Keep rows that are &missing in the file"), line);
    m_keepsMissing->setObjectName(QStringLiteral("vintageKeepMissing"));
    const auto button = [&](const QString& words, const char* name, void (VintageDialog::*run)()) {
        auto* made = new QPushButton(words, line);
        made->setObjectName(QLatin1String(name));
        made->setAutoDefault(false);
        connect(made, &QPushButton::clicked, this, run);
        return made;
    };
    m_compare = button(tr("&Compare"), "vintageCompare", &VintageDialog::compare);
    m_save = button(tr("&Save the list…"), "vintageSave", &VintageDialog::saveTable);
    m_apply = button(tr("&Apply"), "vintageApply", &VintageDialog::apply);
    m_close = button(tr("Close"), "vintageClose", &VintageDialog::reject);
    m_compare->setDefault(true);
    m_apply->setEnabled(false);
    m_save->setEnabled(false);
    row->addWidget(m_keepsMissing, 1);
    for (QPushButton* each : {m_compare, m_save, m_apply, m_close}) row->addWidget(each);
    return line;
}

geo::usecase::ImportRequest VintageDialog::request() const {
    geo::usecase::ImportRequest request;
    request.source = m_source;
    if (const int kind = m_kind->currentData().toInt(); kind >= 0) request.kind = static_cast<geo::domain::Kind>(kind);
    request.vintage = m_vintage->text().trimmed().toStdString();
    return request;
}

void VintageDialog::setBusy(bool isBusy) {
    for (QWidget* each : {m_choices, static_cast<QWidget*>(m_compare), static_cast<QWidget*>(m_keepsMissing)})
        each->setEnabled(!isBusy);
    const bool hasLines = !isBusy && m_comparison && !m_comparison->report.lines.empty();
    m_apply->setEnabled(hasLines && !m_session.isReadOnly());
    m_save->setEnabled(hasLines);
    m_progress->setVisible(isBusy);
    m_progress->setRange(0, 0);
    m_close->setText(isBusy ? tr("Cancel") : tr("Close"));
    isBusy ? m_poll->start() : m_poll->stop();
}

void VintageDialog::compare() {
    m_comparison.reset();
    m_model->setLines({});
    m_lost->hide();
    setBusy(true);
    const auto work = [request = request()](geo::usecase::Desk& desk, geo::JobControl& job) {
        return geo::usecase::compareVintage(desk, request, job);
    };
    m_job = m_session.run<VintageComparison>(windowTitle(), work, [this](geo::Result<VintageComparison> compared) {
        if (compared)
            showReport(std::move(*compared));
        else
            m_summary->setText(text::sentence(compared.error(), m_language));
        setBusy(false);
    });
}

void VintageDialog::apply() {
    setBusy(true);
    using geo::usecase::MissingRows;
    const auto missing = m_keepsMissing->isChecked() ? MissingRows::keep : MissingRows::remove;
    const auto work = [request = request(), missing](geo::usecase::Desk& desk, geo::JobControl& job) {
        return geo::usecase::applyVintage(desk, request, missing, job);
    };
    const auto done = [this](geo::Result<ImportOutcome> outcome) {
        if (outcome) {
            m_comparison.reset();
            m_model->setLines({});
            m_summary->setText(tr("The new vintage is applied, as one step that can be undone."));
            emit sketchesChanged(nullptr);
            m_session.refresh();
        } else {
            m_summary->setText(text::sentence(outcome.error(), m_language));
        }
        setBusy(false);
    };
    m_job = m_session.run<ImportOutcome>(windowTitle(), work, done, geo::usecase::Access::readWrite);
}

void VintageDialog::showProgress() {
    const auto progress = m_job.progress();
    m_progress->setRange(0, progress.share < 0.0 ? 0 : 100);
    m_progress->setValue(static_cast<int>(progress.share * 100.0));
    m_progress->setFormat(text::capitalised(text::words(progress.phase)) + QStringLiteral(" %p %"));
}

void VintageDialog::showReport(VintageComparison comparison) {
    m_comparison = std::move(comparison);
    const auto& report = m_comparison->report;
    const auto count = [&](std::int64_t rows) { return text::countText(static_cast<std::size_t>(rows), m_language); };
    QString summary = tr("%1: %2 the same, %3 added, %4 changed, %5 removed.")
                          .arg(text::title(report.kind), count(report.same), count(report.added), count(report.changed),
                               count(report.removed));
    if (const auto rejected = m_comparison->reading.dataset.rejected; rejected > 0)
        summary += u' ' + tr("%n row(s) of the file cannot be read and count for nothing here.", nullptr,
                             static_cast<int>(rejected));
    m_summary->setText(summary);
    m_model->setLines(report.lines);
    m_table->fitColumns();
    showLost();
    emit sketchesChanged(sketchesOf(report.lines));
}

void VintageDialog::showLost() {
    const auto& lost = m_comparison->report.lost;
    QStringList lines;
    for (const auto& reference : lost) {
        QStringList successors;
        for (const std::string& key : reference.successors) successors << text::fromUtf8(key);
        lines << (successors.isEmpty() ? tr("%1 names parcel %2, which is gone.")
                                             .arg(text::fromUtf8(reference.siteName), text::fromUtf8(reference.key))
                                       : tr("%1 names parcel %2, which is gone; in its place: %3.")
                                             .arg(text::fromUtf8(reference.siteName), text::fromUtf8(reference.key),
                                                  successors.join(QStringLiteral(", "))));
    }
    m_lost->setText(lines.join(u'\n'));
    m_lost->setVisible(!lines.isEmpty());
}

void VintageDialog::showPlace(int line) {
    if (line < 0) return;
    const geo::geom::BoxM box = boxOf(m_model->line(line));
    if (!box.isEmpty()) emit placeRequested(box.grown(kAround));
}

void VintageDialog::filterByChange() {
    const QString change = m_change->currentIndex() == 0 ? QString{} : m_change->currentText();
    m_filter->setOnly(VintageModel::changeColumn, change);
    m_filter->setWords(m_words->text());
}

void VintageDialog::saveTable() {
    const QString file =
        m_files.save(this, tr("Save the list"), tr("vintage.csv"), tr("CSV for a French Excel (*.csv)"),
                     QStringLiteral("csv"), settings::Folder::exportTable);
    if (file.isEmpty() || !m_comparison) return;
    geo::usecase::ExportRequest request{};
    request.target = file.toStdString();
    request.profile = "fr-csv";
    request.overwrite = true;
    request.wording = publish::exportWording();
    geo::JobControl job;
    const auto written = geo::usecase::exportTables({geo::usecase::vintageTable(m_comparison->report)}, request, job);
    m_summary->setText(written ? tr("The list is saved to %1.").arg(file)
                               : text::sentence(written.error(), m_language));
}

void VintageDialog::reject() {
    if (m_job.isRunning()) {
        m_job.cancel();
        return;
    }
    emit sketchesChanged(nullptr);
    QDialog::reject();
}

} // namespace app::vintage
