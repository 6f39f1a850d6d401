#include "catalogue/get_data_dialog.h"

#include "catalogue/data_set_model.h"
#include "catalogue/territory_of.h"
#include "tables/table_view.h"
#include "text/sentence.h"
#include "text/value_text.h"
#include "text/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace app::catalogue {

using geo::domain::Kind;
using geo::usecase::ImportMode;

namespace {

constexpr int kPollMilliseconds = 100;
constexpr std::int64_t kMostCommunes = 5'000; // looked at for the territory of a workspace

} // namespace

GetDataDialog::GetDataDialog(session::WorkspaceSession& session, const text::Language& language, Catalogue catalogue,
                             OfflineCache cache, const Patience& patience, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_language(language)
    , m_catalogue(std::move(catalogue))
    , m_fetch(m_catalogue, session.runner(), cache, patience)
    , m_model(new DataSetModel(m_catalogue.dataSets(), cache, language, this))
    , m_table(new tables::TableView(this))
    , m_progress(new QProgressBar(this))
    , m_outcome(new QLabel(this))
    , m_report(new QPlainTextEdit(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Close, this))
    , m_poll(new QTimer(this)) {
    setObjectName(QStringLiteral("getDataDialog"));
    setWindowTitle(tr("Get open data"));
    resize(960, 640);
    makeColumn();
    wire();
    for (const DataSet& dataSet : m_catalogue.dataSets())
        if (dataSet.kind == Kind::commune) m_model->setTicked(dataSet.id, true);
    m_territory->setCurrentIndex(std::max(0, m_territory->findData(territoryOfWorkspace())));
    showTerritory();
    m_table->fitColumns();
    m_table->setColumnWidth(DataSetModel::titleColumn, 270);
    m_table->setCurrentIndex(m_model->index(0, DataSetModel::titleColumn));
}

GetDataDialog::~GetDataDialog() = default;

QWidget* GetDataDialog::makeTerritory() {
    m_territory = new QComboBox(this);
    m_territory->setObjectName(QStringLiteral("territory"));
    m_territory->setEditable(true);
    m_territory->setInsertPolicy(QComboBox::NoInsert);
    m_territory->completer()->setFilterMode(Qt::MatchContains);
    m_territory->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_territory->lineEdit()->setPlaceholderText(tr("Name, or the nine digits of the SIREN"));
    m_territory->setToolTip(tr("Another EPCI: type the nine digits of its SIREN."));
    for (const Territory& territory : m_catalogue.territories())
        m_territory->addItem(QStringLiteral("%1 (%2)").arg(territory.name, territory.siren), territory.siren);
    return m_territory;
}

QWidget* GetDataDialog::makeChoices() {
    auto* choices = new QWidget(this);
    auto* form = new QFormLayout(choices);
    form->setContentsMargins(0, 0, 0, 0);
    m_mode = new QComboBox(choices);
    m_mode->setObjectName(QStringLiteral("getDataMode"));
    m_mode->addItem(tr("Update by their code, or add"), -1);
    m_mode->addItem(tr("Replace what is there"), static_cast<int>(ImportMode::replace));
    m_useCopies = new QCheckBox(tr("Use the last &copy where a service does not answer"), choices);
    m_useCopies->setChecked(true);
    form->addRow(tr("&Rows already there"), m_mode);
    form->addRow(QString{}, m_useCopies);
    return choices;
}

void GetDataDialog::makeColumn() {
    auto* column = new QVBoxLayout(this);
    auto* form = new QFormLayout;
    form->addRow(tr("&Territory"), makeTerritory());
    column->addLayout(form);
    m_table->setObjectName(QStringLiteral("dataSets"));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAccessibleName(tr("Data sets"));
    column->addWidget(m_table, 3);
    column->addWidget(makeChoices());
    m_progress->hide();
    column->addWidget(m_progress);
    m_outcome->setObjectName(QStringLiteral("getDataOutcome"));
    m_outcome->setTextFormat(Qt::PlainText);
    m_outcome->setWordWrap(true);
    column->addWidget(m_outcome);
    m_report->setObjectName(QStringLiteral("getDataReport"));
    m_report->setReadOnly(true);
    m_report->setAccessibleName(tr("What was done"));
    m_report->hide();
    column->addWidget(m_report, 2);
    m_get = m_buttons->addButton(tr("&Download and import"), QDialogButtonBox::ActionRole);
    m_get->setObjectName(QStringLiteral("getDataButton"));
    m_get->setDefault(true);
    m_retry = m_buttons->addButton(tr("Try what is &missing again"), QDialogButtonBox::ActionRole);
    m_retry->setObjectName(QStringLiteral("retryButton"));
    m_retry->hide();
    column->addWidget(m_buttons);
}

void GetDataDialog::wire() {
    m_poll->setInterval(kPollMilliseconds);
    connect(m_poll, &QTimer::timeout, this, &GetDataDialog::showProgress);
    connect(m_get, &QPushButton::clicked, this, &GetDataDialog::run);
    connect(m_retry, &QPushButton::clicked, this, &GetDataDialog::retry);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &GetDataDialog::reject);
    connect(m_territory, &QComboBox::editTextChanged, this, &GetDataDialog::showTerritory);
    connect(m_model, &DataSetModel::tickedChanged, this, &GetDataDialog::showTerritory);
    connect(&m_fetch, &TerritoryFetch::changed, this, [this](std::size_t i) {
        m_model->setState(m_fetch.dataSets().at(i).id, stateText(m_fetch.state(i), m_language));
    });
    connect(&m_fetch, &TerritoryFetch::ended, this, &GetDataDialog::downloaded);
}

// By its name in the list, or by the digits of a SIREN wherever they stand in what was typed.
std::optional<Territory> GetDataDialog::chosenTerritory() const {
    const QString typed = m_territory->currentText().trimmed();
    QString siren;
    for (const QChar character : typed)
        if (character >= u'0' && character <= u'9') siren += character;
    for (const Territory& territory : m_catalogue.territories())
        if (territory.name.compare(typed, Qt::CaseInsensitive) == 0) siren = territory.siren;
    const auto territory = m_catalogue.territory(siren);
    return territory ? std::optional{*territory} : std::nullopt;
}

QString GetDataDialog::territoryOfWorkspace() const {
    if (!m_session.isOpen()) return {};
    geo::JobControl job;
    const auto communes = m_session.desk().rows(Kind::commune, {{}, kMostCommunes}, job);
    if (!communes) return {};
    const auto field = geo::domain::infoOf(Kind::commune).keyField;
    QStringList codes;
    for (const auto& row : communes->rows)
        if (field)
            if (const auto* code = std::get_if<std::string>(&row.values.at(*field))) codes << text::fromUtf8(*code);
    const Territory* found = territoryOf(m_catalogue.territories(), codes);
    return found ? found->siren : QString{};
}

FetchPolicy GetDataDialog::policy() const {
    return {.copiesOnly = false, .copyWhenDown = m_useCopies->isChecked()};
}

void GetDataDialog::showTerritory() {
    const auto territory = chosenTerritory();
    if (territory) m_model->setTerritory(*territory);
    m_get->setEnabled(!m_isBusy && territory.has_value() && !m_model->ticked().empty());
}

void GetDataDialog::run() {
    const auto territory = chosenTerritory();
    if (!territory || m_isBusy) return;
    m_report->clear();
    m_model->clearStates();
    m_importedFiles.clear();
    m_kept.clear();
    begin();
    m_fetch.start(*territory, m_model->ticked(), policy());
}

void GetDataDialog::retry() {
    if (m_isBusy) return;
    m_report->clear();
    begin();
    m_fetch.retry(policy());
}

void GetDataDialog::begin() {
    m_isStopping = false;
    m_next = 0;
    setBusy(true);
    m_outcome->setText(tr("Downloading…"));
    m_progress->setRange(0, 0);
    m_poll->start();
}

void GetDataDialog::showProgress() {
    if (m_fetch.isRunning()) {
        const auto [done, total] = m_fetch.files();
        m_progress->setRange(0, total);
        m_progress->setValue(done);
        m_progress->setFormat(tr("%1 of %2 files").arg(done).arg(total));
        return;
    }
    const auto progress = m_job.progress();
    m_progress->setRange(0, progress.share < 0.0 ? 0 : 100);
    m_progress->setValue(static_cast<int>(progress.share * 100.0));
    m_progress->setFormat(text::capitalised(text::words(progress.phase)) + QStringLiteral(" %p %"));
}

void GetDataDialog::downloaded() {
    for (std::size_t i = 0; i < m_fetch.dataSets().size(); ++i) reportFaults(i);
    importNext();
}

void GetDataDialog::importNext() {
    while (!m_isStopping && m_next < m_fetch.dataSets().size()) {
        const std::size_t i = m_next++;
        ImportOrder order{m_fetch.dataSets()[i], m_fetch.territory(), {}, std::nullopt};
        for (const FetchedFile& file : m_fetch.state(i).files)
            if (!m_importedFiles.contains(file.file)) order.files.push_back(file);
        if (order.files.empty()) continue;
        // A retry adds what was missing: what the first time brought is not replaced.
        const bool isFirst = !m_kept.contains(order.dataSet.id);
        if (m_mode->currentData().toInt() >= 0)
            order.mode = isFirst ? static_cast<ImportMode>(m_mode->currentData().toInt()) : ImportMode::add;
        const QString title = order.dataSet.title(m_language);
        m_outcome->setText(tr("Importing: %1").arg(title));
        m_model->setState(order.dataSet.id, tr("importing"));
        const auto work = [order](geo::usecase::Desk& desk, geo::JobControl& job) {
            return importFetched(desk, order, job);
        };
        m_job = m_session.run<std::vector<ImportedFile>>(
            tr("Importing: %1").arg(title), work,
            [this, i](geo::Result<std::vector<ImportedFile>> files) { imported(i, files); },
            geo::usecase::Access::readWrite);
        return;
    }
    finish();
}

void GetDataDialog::imported(std::size_t dataSet, const geo::Result<std::vector<ImportedFile>>& files) {
    const DataSet& set = m_fetch.dataSets()[dataSet];
    const FetchState& state = m_fetch.state(dataSet);
    const QString title = set.title(m_language);
    if (!files) {
        m_isStopping = m_isStopping || files.error().code == geo::ErrorCode::cancelled;
        m_model->setState(set.id, tr("not imported"));
        report(tr("%1: %2").arg(title, text::sentence(files.error(), m_language)));
        return importNext();
    }
    qint64 kept = 0;
    qint64 rejected = 0;
    for (const ImportedFile& file : *files) {
        if (!file.outcome) {
            report(tr("%1: %2").arg(file.what.isEmpty() ? title : title + QStringLiteral(" – ") + file.what,
                                    text::sentence(file.outcome.error(), m_language)));
            continue;
        }
        kept += file.outcome->dataset.kept;
        rejected += file.outcome->dataset.rejected;
    }
    for (const FetchedFile& file : state.files) m_importedFiles.insert(file.file);
    m_kept[set.id] += kept;
    const auto count = [&](qint64 rows) { return text::countText(static_cast<std::size_t>(rows), m_language); };
    m_model->setState(set.id, tr("%1 rows imported").arg(count(m_kept[set.id])));
    report(tr("%1: %2 rows kept, %3 left out.").arg(title, count(kept), count(rejected)));
    importNext();
}

void GetDataDialog::reportFaults(std::size_t dataSet) {
    const FetchState& state = m_fetch.state(dataSet);
    const QString title = m_fetch.dataSets()[dataSet].title(m_language);
    const auto named = [&](const QString& what) {
        return what.isEmpty() ? title : title + QStringLiteral(" – ") + what;
    };
    for (const FetchFault& fault : state.faults)
        report(tr("%1: %2").arg(named(fault.what), sentence(fault.failure, m_language)));
    for (const FetchedFile& file : state.files)
        if (file.insteadOf && !m_importedFiles.contains(file.file))
            report(tr("%1: the copy of %2 was used. %3")
                       .arg(named(file.what),
                            text::isoText(file.received.toLocalTime().date().toString(Qt::ISODate).toStdString(),
                                          m_language),
                            sentence(*file.insteadOf, m_language)));
    if (state.isIncomplete) report(tr("%1: the service has more than was asked for; the rest is missing.").arg(title));
}

void GetDataDialog::finish() {
    m_poll->stop();
    int missing = 0;
    qint64 kept = 0;
    for (std::size_t i = 0; i < m_fetch.dataSets().size(); ++i)
        missing += static_cast<int>(m_fetch.state(i).faults.size());
    for (const auto& [id, rows] : m_kept) kept += rows;
    const QString done = tr("%1 rows are in the workspace. Each import can be undone.")
                             .arg(text::countText(static_cast<std::size_t>(kept), m_language));
    const QString lacking = tr("%n file(s) could not be had; the reasons are below.", nullptr, missing);
    QStringList sentences;
    if (m_isStopping) sentences << tr("Stopped as you asked.");
    if (kept > 0 || missing == 0) sentences << done;
    if (missing > 0) sentences << lacking;
    m_outcome->setText(sentences.join(u' '));
    m_retry->setVisible(missing > 0);
    setBusy(false);
    showTerritory();
    m_session.refresh();
    emit ended();
}

void GetDataDialog::setBusy(bool isBusy) {
    m_isBusy = isBusy;
    m_territory->setEnabled(!isBusy);
    m_mode->setEnabled(!isBusy);
    m_useCopies->setEnabled(!isBusy);
    m_model->setOpen(!isBusy);
    m_get->setEnabled(!isBusy);
    m_retry->setEnabled(!isBusy);
    m_progress->setVisible(isBusy);
    m_buttons->button(QDialogButtonBox::Close)->setText(isBusy ? tr("Cancel") : tr("Close"));
}

void GetDataDialog::report(const QString& line) {
    m_report->show();
    m_report->appendPlainText(line);
}

void GetDataDialog::reject() {
    if (!m_isBusy) return QDialog::reject();
    m_isStopping = true;
    if (m_fetch.isRunning())
        m_fetch.cancel();
    else
        m_job.cancel();
}

} // namespace app::catalogue
