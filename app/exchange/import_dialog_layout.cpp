// How the import dialog is laid out and wired; what it does is in import_dialog.cpp.
#include "exchange/field_delegate.h"
#include "exchange/import_dialog.h"
#include "exchange/import_report_panel.h"
#include "exchange/mapping_model.h"
#include "exchange/source_choices_panel.h"
#include "exchange/source_preview_panel.h"
#include "tables/table_view.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace app::exchange {

namespace {

constexpr int kPollMilliseconds = 100;
constexpr QSize kFirstSize{1120, 680}; // within the smallest screen, 1280 x 800

} // namespace

ImportDialog::ImportDialog(ExchangeContext context, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_model(new ImportQueueModel(context.language, this))
    , m_mapping(new MappingModel(context.language, this))
    , m_poll(new QTimer(this)) {
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(tr("Import data"));
    setAcceptDrops(true);
    auto* column = new QVBoxLayout(this);
    makeHead(*column);
    makeQuestions(*column);
    makeBody(*column);
    makeFoot(*column);
    wire();
    resize(kFirstSize);
    if (const QByteArray kept = m_context.settings.value(settings::kImportGeometry); !kept.isEmpty())
        restoreGeometry(kept);
    readPreview();
    showCurrent();
}

void ImportDialog::makeHead(QVBoxLayout& column) {
    auto* row = new QHBoxLayout;
    auto* hint =
        new QLabel(tr("Drop files or folders here, or choose them. What they hold is recognised, and nothing is "
                      "kept before you say so."),
                   this);
    hint->setWordWrap(true);
    auto* files = new QPushButton(tr("Add &files…"), this);
    files->setObjectName(QStringLiteral("importAdd"));
    files->setDefault(true);
    auto* folder = new QPushButton(tr("Add a f&older…"), this);
    folder->setObjectName(QStringLiteral("importFolder"));
    row->addWidget(hint, 1);
    row->addWidget(files);
    row->addWidget(folder);
    column.addLayout(row);
    connect(files, &QPushButton::clicked, this, &ImportDialog::chooseFiles);
    connect(folder, &QPushButton::clicked, this, &ImportDialog::chooseFolder);
    m_list = new tables::TableView(this);
    m_list->setObjectName(QStringLiteral("importSources"));
    m_list->setAccessibleName(tr("Sources"));
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setModel(m_model);
    m_list->setEmptyText(tr("No file yet."));
    m_list->setMinimumHeight(110);
    m_list->setMaximumHeight(170);
    column.addWidget(m_list);
}

void ImportDialog::makeQuestions(QVBoxLayout& column) {
    m_questions = new QFrame(this);
    m_questions->setObjectName(QStringLiteral("importQuestions"));
    m_questions->setFrameShape(QFrame::StyledPanel);
    m_questions->setAutoFillBackground(true);
    QPalette tinted = m_questions->palette();
    tinted.setColor(QPalette::Window, tinted.color(QPalette::ToolTipBase));
    tinted.setColor(QPalette::WindowText, tinted.color(QPalette::ToolTipText));
    m_questions->setPalette(tinted);
    m_questionText = new QLabel(m_questions);
    m_questionText->setObjectName(QStringLiteral("importQuestionText"));
    m_questionText->setTextFormat(Qt::PlainText);
    m_questionText->setWordWrap(true);
    m_accept = new QPushButton(tr("&Accept the proposals"), m_questions);
    m_accept->setObjectName(QStringLiteral("acceptProposals"));
    auto* row = new QHBoxLayout(m_questions);
    row->addWidget(m_questionText, 1);
    row->addWidget(m_accept);
    column.addWidget(m_questions);
    connect(m_accept, &QPushButton::clicked, this, &ImportDialog::acceptAll);
}

QWidget* ImportDialog::makeFields() {
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    auto* view = new tables::TableView(page);
    view->setObjectName(QStringLiteral("importFields"));
    view->setAccessibleName(tr("Fields"));
    view->setModel(m_mapping);
    view->setItemDelegateForColumn(MappingModel::fieldColumn, new FieldDelegate(*m_mapping, view));
    view->setEditTriggers(QAbstractItemView::AllEditTriggers);
    view->setEmptyText(tr("Which field of the file each attribute is read from."));
    view->setColumnWidth(MappingModel::attributeColumn, 240);
    view->setColumnWidth(MappingModel::fieldColumn, 200);
    m_ignored = new QLabel(page);
    m_ignored->setObjectName(QStringLiteral("importIgnored"));
    m_ignored->setTextFormat(Qt::PlainText);
    m_ignored->setWordWrap(true);
    column->addWidget(view, 1);
    column->addWidget(m_ignored);
    return page;
}

void ImportDialog::makeBody(QVBoxLayout& column) {
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(QStringLiteral("importTabs"));
    m_preview = new SourcePreviewPanel(m_context.session.runner(), m_context.language, m_tabs);
    m_report = new ImportReportPanel(m_context.language, m_tabs);
    m_tabs->addTab(m_preview, tr("First rows"));
    m_tabs->addTab(makeFields(), tr("Fields"));
    m_tabs->addTab(m_report, tr("Report"));
    m_choices = new SourceChoicesPanel(m_context.language, this);
    m_choices->setMinimumWidth(300);
    auto* splitter = new QSplitter(this);
    splitter->addWidget(m_tabs);
    splitter->addWidget(m_choices);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({740, 360});
    column.addWidget(splitter, 1);
}

void ImportDialog::makeFoot(QVBoxLayout& column) {
    auto* row = new QHBoxLayout;
    m_message = new QLabel(this);
    m_message->setObjectName(QStringLiteral("importMessage"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(QStringLiteral("importProgress"));
    m_progress->setAccessibleName(tr("Progress of the import"));
    m_try = new QPushButton(tr("&Try without keeping"), this);
    m_try->setObjectName(QStringLiteral("importTry"));
    m_import = new QPushButton(tr("&Import"), this);
    m_import->setObjectName(QStringLiteral("importButton"));
    m_close = new QPushButton(tr("Close"), this);
    m_close->setObjectName(QStringLiteral("importClose"));
    for (QPushButton* each : {m_try, m_import, m_close}) each->setAutoDefault(false);
    row->addWidget(m_message, 1);
    row->addWidget(m_progress, 1);
    row->addWidget(m_try);
    row->addWidget(m_import);
    row->addWidget(m_close);
    column.addLayout(row);
}

void ImportDialog::wire() {
    m_poll->setInterval(kPollMilliseconds);
    connect(m_poll, &QTimer::timeout, this, &ImportDialog::showProgress);
    connect(m_try, &QPushButton::clicked, this, &ImportDialog::tryOut);
    connect(m_import, &QPushButton::clicked, this, &ImportDialog::importAll);
    connect(m_close, &QPushButton::clicked, this, &ImportDialog::reject);
    connect(m_model, &ImportQueueModel::choiceChanged, this, &ImportDialog::showState);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        readPreview();
        showCurrent();
    });
    connect(m_choices, &SourceChoicesPanel::chosen, this,
            [this](const Change& change) { changeRequest(change, true); });
    connect(m_choices, &SourceChoicesPanel::noted, this,
            [this](const Change& change) { changeRequest(change, false); });
    connect(m_mapping, &MappingModel::fieldChosen, this, [this](const QString& attribute, const QString& field) {
        changeRequest(
            [&](geo::usecase::ImportRequest& request) {
                if (field.isEmpty())
                    request.fields.erase(attribute.toStdString());
                else
                    request.fields[attribute.toStdString()] = field.toStdString();
            },
            true);
    });
    connect(m_report, &ImportReportPanel::rowRequested, this, &ImportDialog::rowRequested);
    connect(m_report, &ImportReportPanel::quarantineRequested, this, &ImportDialog::quarantineRequested);
    connect(m_report, &ImportReportPanel::saveRequested, this, &ImportDialog::saveReport);
    connect(&m_context.session, &session::WorkspaceSession::closed, this, [this] {
        m_job = {};
        close();
    });
}

} // namespace app::exchange
