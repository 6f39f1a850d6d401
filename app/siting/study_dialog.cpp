#include "siting/study_dialog.h"

#include "siting/siting_text.h"
#include "siting/study_text.h"
#include "tables/sheet_view.h"
#include "text/code_label.h"
#include "text/sentence.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

namespace app::siting {

using geo::domain::StudyTopic;
using geo::usecase::Desk;
using geo::usecase::StudySheet;

StudyDialog::StudyDialog(session::WorkspaceSession& session, const QString& scenario, const text::Language& language,
                         QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_language(language)
    , m_scenario(new QComboBox(this))
    , m_told(new QLabel(this))
    , m_tabs(new QTabWidget(this)) {
    setObjectName(QStringLiteral("studyDialog"));
    setWindowTitle(tr("Study of a scenario"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    m_scenario->setObjectName(QStringLiteral("studyScenario"));
    m_scenario->setAccessibleName(tr("Scenario"));
    m_told->setObjectName(QStringLiteral("studyTold"));
    m_told->setWordWrap(true);
    m_told->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_tabs->setObjectName(QStringLiteral("studyTabs"));
    for (std::size_t i = 0; i < kParts; ++i) m_tabs->addTab(makePart(i), text::label(static_cast<StudyTopic>(i)));
    auto* row = new QHBoxLayout;
    auto* label = new QLabel(tr("&Scenario"), this);
    label->setBuddy(m_scenario);
    row->addWidget(label);
    row->addWidget(m_scenario, 1);
    auto* column = new QVBoxLayout(this);
    column->addLayout(row);
    column->addWidget(m_told);
    column->addWidget(m_tabs, 1);
    column->addWidget(makeButtons());
    connect(m_scenario, &QComboBox::currentIndexChanged, this, [this] {
        keepTexts();
        read();
    });
    connect(&session, &session::WorkspaceSession::rowsChanged, this, [this] {
        readScenarios();
        read();
    });
    connect(&session, &session::WorkspaceSession::closed, this, &QDialog::close);
    connect(&session, &session::WorkspaceSession::opened, this, &QDialog::close);
    resize(920, 600);
    readScenarios();
    showScenario(scenario);
}

StudyDialog::~StudyDialog() = default;

QWidget* StudyDialog::makePart(std::size_t part) {
    const QString title = text::label(static_cast<StudyTopic>(part));
    const QString code = text::fromUtf8(geo::domain::codeOf(static_cast<StudyTopic>(part)));
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    Part& made = m_parts.at(part);
    made.figures = new tables::SheetView("studyFigures", tr("Figures: %1").arg(title), m_language, splitter);
    made.figures->setObjectName(QStringLiteral("studyFigures_") + code);
    auto* below = new QWidget(splitter);
    auto* column = new QVBoxLayout(below);
    column->setContentsMargins(0, 0, 0, 0);
    auto* label = new QLabel(tr("&Comments"), below);
    made.text = new QPlainTextEdit(below);
    made.text->setObjectName(QStringLiteral("studyText_") + code);
    made.text->setAccessibleName(tr("Comments: %1").arg(title));
    made.text->setPlaceholderText(tr("What the data do not say. It is kept when you leave the field."));
    made.text->setTabChangesFocus(true);
    made.text->installEventFilter(this);
    label->setBuddy(made.text);
    column->addWidget(label);
    column->addWidget(made.text, 1);
    splitter->addWidget(made.figures);
    splitter->addWidget(below);
    splitter->setSizes({300, 140});
    connect(made.figures, &tables::SheetView::exportRequested, this, [this] {
        if (m_study) emit exportRequested(m_study);
    });
    return splitter;
}

QWidget* StudyDialog::makeButtons() {
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_pdf = buttons->addButton(tr("&PDF…"), QDialogButtonBox::ActionRole);
    m_pdf->setObjectName(QStringLiteral("studyPdf"));
    m_export = buttons->addButton(tr("&Export the figures…"), QDialogButtonBox::ActionRole);
    m_export->setObjectName(QStringLiteral("studyExport"));
    for (QPushButton* each : {m_pdf, m_export}) each->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_pdf, &QPushButton::clicked, this, [this] {
        keepTexts();
        if (m_study) emit pdfRequested(m_study);
    });
    connect(m_export, &QPushButton::clicked, this, [this] {
        if (m_study) emit exportRequested(m_study);
    });
    return buttons;
}

QString StudyDialog::scenario() const {
    return m_scenario->currentText();
}

void StudyDialog::showScenario(const QString& scenario) {
    const int at = m_scenario->findText(scenario, Qt::MatchFixedString | Qt::MatchCaseSensitive);
    const QSignalBlocker quiet(m_scenario);
    if (at >= 0) m_scenario->setCurrentIndex(at);
    read();
}

// The scenario that is chosen stays, though it may not be read yet, unless it is gone.
void StudyDialog::readScenarios() {
    if (!m_session.isOpen()) return;
    geo::JobControl job;
    const auto scenarios = geo::usecase::readScenarios(m_session.desk(), geo::domain::ScenarioTopic::siting, job);
    if (!scenarios) {
        emit failed(scenarios.error());
        return;
    }
    const QSignalBlocker quiet(m_scenario);
    const QVariant chosen = m_scenario->currentData();
    m_scenario->clear();
    for (const auto& each : *scenarios) m_scenario->addItem(text::fromUtf8(each.name), qlonglong{each.id.value});
    if (const int at = m_scenario->findData(chosen); at >= 0) m_scenario->setCurrentIndex(at);
}

void StudyDialog::read() {
    if (!m_session.isOpen() || m_scenario->count() == 0) {
        m_study.reset();
        showStudy();
        return;
    }
    const auto work = [name = scenario().toStdString()](Desk& desk, geo::JobControl& job) -> geo::Result<SharedStudy> {
        GEO_ASSIGN(auto study, geo::usecase::readStudy(desk, name, job));
        return std::make_shared<const StudySheet>(std::move(study));
    };
    m_job = m_session.run<SharedStudy>(tr("Reading the study"), work, [this](geo::Result<SharedStudy> study) {
        if (!study && study.error().code != geo::ErrorCode::cancelled) emit failed(study.error());
        if (study) m_study = std::move(*study);
        showStudy();
    });
}

void StudyDialog::showStudy() {
    const bool isShown = m_study != nullptr;
    m_pdf->setEnabled(isShown);
    m_export->setEnabled(isShown && m_study->hasSites());
    m_tabs->setEnabled(isShown);
    m_told->setText(!isShown ? tr("No choice of sites is kept yet: choose where to open, and keep the result as a "
                                  "scenario.")
                    : m_study->hasSites() ? statusSentence(m_study->report, m_language)
                                          : emptySentence(*m_study));
    for (std::size_t i = 0; i < kParts; ++i) {
        const Part& part = m_parts.at(i);
        part.figures->setSheet(isShown ? partSheet(*m_study, static_cast<StudyTopic>(i), m_language) : tables::Sheet{});
        part.figures->setEmptyText(isShown ? emptySentence(*m_study) : QString{});
        part.text->setReadOnly(!isShown || m_session.isReadOnly());
        const QString kept = isShown ? text::fromUtf8(m_study->texts.at(i)) : QString{};
        const bool isTyping = part.text->hasFocus() && part.text->document()->isModified();
        if (isTyping || part.text->toPlainText() == kept) continue;
        part.text->setPlainText(kept);
        part.text->document()->setModified(false);
    }
    emit studyShown();
}

void StudyDialog::keepText(std::size_t part) {
    QPlainTextEdit* field = m_parts.at(part).text;
    if (!m_study || m_isKeeping || !field->document()->isModified() || m_session.isReadOnly()) return;
    const QScopedValueRollback keeping{m_isKeeping, true};
    const std::string written = field->toPlainText().trimmed().toStdString();
    const auto kept = m_session.change([&](Desk& desk) -> geo::Result<void> {
        GEO_TRY(geo::usecase::writeStudyText(desk, m_study->scenario.id, static_cast<StudyTopic>(part), written));
        return {};
    });
    if (kept) field->document()->setModified(false);
}

void StudyDialog::keepTexts() {
    for (std::size_t i = 0; i < kParts; ++i) keepText(i);
}

bool StudyDialog::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut)
        for (std::size_t i = 0; i < kParts; ++i)
            if (watched == m_parts.at(i).text) keepText(i);
    return QDialog::eventFilter(watched, event);
}

void StudyDialog::done(int result) {
    keepTexts();
    QDialog::done(result);
}

} // namespace app::siting
