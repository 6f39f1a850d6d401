#include "exchange/import_dialog.h"

#include "exchange/diagnostic_model.h"
#include "tables/table_view.h"
#include "text/sentence.h"
#include "text/value_text.h"
#include "text/words.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QIntValidator>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace app::exchange {

using geo::domain::Kind;

namespace {

constexpr int kPollMilliseconds = 100;

} // namespace

QString importFilter() {
    return QCoreApplication::translate(
        "ImportDialog",
        "Vector files (*.gpkg *.geojson *.json *.shp *.csv *.sqlite *.fgb *.kml *.gml *.tab *.mif *.xlsx *.ods *.gpx "
        "*.pbf);;All files (*)");
}

ImportDialog::ImportDialog(session::WorkspaceSession& session, const text::Language& language,
                           const std::filesystem::path& source, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_language(language)
    , m_source(source)
    , m_choices(makeChoices())
    , m_progress(new QProgressBar(this))
    , m_outcome(new QLabel(this))
    , m_diagnostics(new tables::TableView(this))
    , m_model(new DiagnosticModel(language, this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Close, this))
    , m_poll(new QTimer(this)) {
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(tr("Import %1").arg(QString::fromStdString(source.filename().string())));
    resize(640, 480);
    m_import = m_buttons->addButton(tr("Import the file"), QDialogButtonBox::ActionRole);
    m_import->setObjectName(QStringLiteral("importButton"));
    m_import->setDefault(true);
    m_outcome->setObjectName(QStringLiteral("importOutcome"));
    m_outcome->setWordWrap(true);
    m_outcome->setTextFormat(Qt::PlainText);
    m_diagnostics->setModel(m_model);
    m_diagnostics->hide();
    m_progress->hide();
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_choices);
    column->addWidget(m_progress);
    column->addWidget(m_outcome);
    column->addWidget(m_diagnostics, 1);
    column->addStretch();
    column->addWidget(m_buttons);
    m_poll->setInterval(kPollMilliseconds);
    connect(m_poll, &QTimer::timeout, this, &ImportDialog::showProgress);
    connect(m_import, &QPushButton::clicked, this, &ImportDialog::run);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &ImportDialog::reject);
}

QWidget* ImportDialog::makeChoices() {
    auto* choices = new QWidget(this);
    auto* form = new QFormLayout(choices);
    form->setContentsMargins(0, 0, 0, 0);
    m_kind = new QComboBox(choices);
    m_kind->setObjectName(QStringLiteral("importKind"));
    for (const Kind kind : geo::domain::kAllKinds)
        if (kind != Kind::dataset && kind != Kind::placement && kind != Kind::space)
            m_kind->addItem(text::title(kind), static_cast<int>(kind));
    m_mode = new QComboBox(choices);
    m_mode->addItem(tr("Add to what is there"), static_cast<int>(geo::usecase::ImportMode::add));
    m_mode->addItem(tr("Replace what is there"), static_cast<int>(geo::usecase::ImportMode::replace));
    m_mode->addItem(tr("Update by their code"), static_cast<int>(geo::usecase::ImportMode::update));
    m_layer = new QLineEdit(choices);
    m_layer->setPlaceholderText(tr("the only one with places"));
    m_epsg = new QLineEdit(choices);
    m_epsg->setPlaceholderText(tr("as the file says"));
    m_epsg->setValidator(new QIntValidator(1, 999'999, m_epsg));
    m_producer = new QLineEdit(choices);
    m_licence = new QLineEdit(choices);
    m_vintage = new QLineEdit(choices);
    form->addRow(tr("&Rows are"), m_kind);
    form->addRow(tr("&Mode"), m_mode);
    form->addRow(tr("&Layer"), m_layer);
    form->addRow(tr("&CRS (EPSG)"), m_epsg);
    form->addRow(tr("&Producer"), m_producer);
    form->addRow(tr("L&icence"), m_licence);
    form->addRow(tr("&Vintage"), m_vintage);
    return choices;
}

geo::usecase::ImportRequest ImportDialog::request() const {
    geo::usecase::ImportRequest request;
    request.source = m_source;
    request.kind = static_cast<Kind>(m_kind->currentData().toInt());
    request.mode = static_cast<geo::usecase::ImportMode>(m_mode->currentData().toInt());
    request.layer = m_layer->text().trimmed().toStdString();
    request.epsg = m_epsg->text().toInt();
    request.producer = m_producer->text().trimmed().toStdString();
    request.licence = m_licence->text().trimmed().toStdString();
    request.vintage = m_vintage->text().trimmed().toStdString();
    return request;
}

void ImportDialog::run() {
    m_choices->setEnabled(false);
    m_import->setEnabled(false);
    m_outcome->clear();
    m_progress->setRange(0, 0);
    m_progress->show();
    m_poll->start();
    m_buttons->button(QDialogButtonBox::Close)->setText(tr("Cancel"));
    const auto work = [request = request()](geo::usecase::Desk& desk, geo::JobControl& job) {
        return geo::usecase::importSource(desk, request, job);
    };
    m_job = m_session.run<geo::usecase::ImportOutcome>(
        windowTitle(), work, [this](geo::Result<geo::usecase::ImportOutcome> outcome) { finish(std::move(outcome)); },
        geo::usecase::Access::readWrite);
}

void ImportDialog::showProgress() {
    const auto progress = m_job.progress();
    m_progress->setRange(0, progress.share < 0.0 ? 0 : 100);
    m_progress->setValue(static_cast<int>(progress.share * 100.0));
    m_progress->setFormat(text::capitalised(text::words(progress.phase)) + QStringLiteral(" %p %"));
}

void ImportDialog::finish(geo::Result<geo::usecase::ImportOutcome> outcome) {
    m_poll->stop();
    m_progress->hide();
    m_choices->setEnabled(true);
    m_import->setEnabled(true);
    m_buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    if (!outcome) {
        m_outcome->setText(text::sentence(outcome.error(), m_language));
        return;
    }
    const auto count = [&](std::int64_t rows) { return text::countText(static_cast<std::size_t>(rows), m_language); };
    const auto& dataset = outcome->dataset;
    m_outcome->setText(
        tr("%1 rows read: %2 kept, of which %3 mended; %4 left out.")
            .arg(count(dataset.read), count(dataset.kept), count(dataset.repaired), count(dataset.rejected)));
    m_model->setDiagnostics(std::move(outcome->diagnostics));
    m_diagnostics->setVisible(m_model->rowCount() > 0);
    m_diagnostics->fitColumns();
    m_import->setEnabled(false);
    m_session.refresh();
}

void ImportDialog::reject() {
    if (m_job.isRunning())
        m_job.cancel();
    else
        QDialog::reject();
}

} // namespace app::exchange
