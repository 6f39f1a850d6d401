#include "board/step_dialog.h"

#include "board/board_text.h"
#include "files/file_dialog.h"
#include "text/code_label.h"
#include "text/sentence.h"
#include "text/value_text.h"
#include "timeline/civil_date.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QDir>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace app::board {

using geo::domain::PlacementState;

namespace {

constexpr double kUnknown = -1.0;

bool hasTerms(PlacementState state) {
    return state == PlacementState::approved || state == PlacementState::agreed || state == PlacementState::running;
}

QDoubleSpinBox* makeNumber(QWidget* parent, const char* name, const std::optional<double>& value) {
    auto* box = new QDoubleSpinBox(parent);
    box->setObjectName(QLatin1String(name));
    box->setRange(kUnknown, 1.0e7);
    box->setDecimals(2);
    box->setSpecialValueText(text::unknownText());
    box->setValue(value.value_or(kUnknown));
    return box;
}

template <class Quantity>
std::optional<double> numberOf(const std::optional<Quantity>& quantity) {
    return quantity ? std::optional{quantity->value} : std::nullopt;
}

} // namespace

StepDialog::StepDialog(const geo::usecase::PlacementCard& card, std::optional<PlacementState> wanted,
                       const QString& author, const QString& folder, files::FileDialog& fileDialog, Judge judge,
                       const text::Language& language, QWidget* parent)
    : QDialog(parent)
    , m_placement(card.placement)
    , m_judge(std::move(judge))
    , m_language(language)
    , m_state(new QComboBox(this))
    , m_day(new QDateEdit(QDate::currentDate(), this))
    , m_reason(new QLineEdit(this))
    , m_author(new QLineEdit(author, this))
    , m_document(new QLineEdit(this))
    , m_choosePaper(new QPushButton(tr("Choose…"), this))
    , m_terms(new QGroupBox(tr("Agreement"), this))
    , m_bearer(new QComboBox(m_terms))
    , m_accepts(new QCheckBox(tr("Accept that the space is promised for more than it has"), this))
    , m_told(new QLabel(this)) {
    setObjectName(QStringLiteral("stepDialog"));
    setWindowTitle(tr("Step of %1").arg(text::fromUtf8(card.project)));
    m_told->setObjectName(QStringLiteral("stepTold"));
    m_accepts->setObjectName(QStringLiteral("stepAccepts"));
    m_state->setObjectName(QStringLiteral("stepState"));
    m_day->setObjectName(QStringLiteral("stepDay"));
    m_day->setCalendarPopup(true);
    m_reason->setObjectName(QStringLiteral("stepReason"));
    m_author->setObjectName(QStringLiteral("stepAuthor"));
    m_document->setObjectName(QStringLiteral("stepDocument"));
    m_document->setPlaceholderText(tr("A file, or http(s)://…"));
    m_choosePaper->setObjectName(QStringLiteral("stepChoosePaper"));
    makeStates(wanted);
    makeTerms();
    layOut();
    connect(m_choosePaper, &QPushButton::clicked, this,
            [this, &fileDialog, folder] { choosePaper(fileDialog, folder); });
    showJudgement();
}

void StepDialog::makeStates(std::optional<PlacementState> wanted) {
    for (const PlacementState state : geo::domain::nextStates(m_placement.state)) {
        const bool isBack = state < m_placement.state && m_placement.state != PlacementState::declined;
        m_state->addItem(isBack ? tr("%1 (back)").arg(text::label(state)) : text::label(state),
                         static_cast<int>(state));
        if (wanted == state) m_state->setCurrentIndex(m_state->count() - 1);
    }
}

StepDialog::Day StepDialog::makeDay(const QString& label, const char* name, const std::optional<geo::Date>& date) {
    Day day{new QCheckBox(label, m_terms), new QDateEdit(m_terms)};
    day.isKnown->setObjectName(QLatin1String(name) + QStringLiteral("Known"));
    day.isKnown->setChecked(date.has_value());
    day.edit->setObjectName(QLatin1String(name));
    day.edit->setAccessibleName(label);
    day.edit->setCalendarPopup(true);
    day.edit->setDate(date ? timeline::civil(*date) : QDate::currentDate());
    day.edit->setEnabled(date.has_value());
    connect(day.isKnown, &QCheckBox::toggled, day.edit, &QWidget::setEnabled);
    connect(day.isKnown, &QCheckBox::toggled, this, &StepDialog::showJudgement);
    connect(day.edit, &QDateEdit::dateChanged, this, &StepDialog::showJudgement);
    return day;
}

std::optional<geo::Date> StepDialog::Day::date() const {
    return isKnown->isChecked() ? std::optional{timeline::dateOf(edit->date())} : std::nullopt;
}

void StepDialog::makeTerms() {
    m_area = makeNumber(m_terms, "stepArea", numberOf(m_placement.area));
    m_rent = makeNumber(m_terms, "stepRent", numberOf(m_placement.rent));
    m_from = makeDay(tr("From"), "stepFrom", m_placement.from);
    m_until = makeDay(tr("Until (excluded)"), "stepUntil", m_placement.until);
    m_notice = new QSpinBox(m_terms);
    m_notice->setObjectName(QStringLiteral("stepNotice"));
    m_notice->setRange(-1, 120);
    m_notice->setSpecialValueText(text::unknownText());
    m_notice->setValue(static_cast<int>(m_placement.noticeMonths.value_or(-1)));
    m_bearer->setObjectName(QStringLiteral("stepBearer"));
    m_bearer->addItem(text::unknownText(), -1);
    for (const std::string_view code : geo::domain::codesOf<geo::domain::Bearer>()) {
        const auto bearer = *geo::domain::fromCode<geo::domain::Bearer>(code);
        m_bearer->addItem(text::label(bearer), static_cast<int>(bearer));
        if (m_placement.bearer == bearer) m_bearer->setCurrentIndex(m_bearer->count() - 1);
    }
    auto* form = new QFormLayout(m_terms);
    form->addRow(tr("Area (m²)"), m_area);
    form->addRow(m_from.isKnown, m_from.edit);
    form->addRow(m_until.isKnown, m_until.edit);
    form->addRow(tr("Bearer"), m_bearer);
    form->addRow(tr("Rent (€/m²/year)"), m_rent);
    form->addRow(tr("Notice (months)"), m_notice);
}

void StepDialog::layOut() {
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setText(tr("Take the step"));
    m_told->setWordWrap(true);
    m_told->setMinimumHeight(2 * fontMetrics().lineSpacing());
    auto* paper = new QHBoxLayout;
    paper->addWidget(m_document, 1);
    paper->addWidget(m_choosePaper);
    auto* form = new QFormLayout(this);
    form->addRow(tr("New state"), m_state);
    form->addRow(tr("Day"), m_day);
    form->addRow(tr("Decided by"), m_author);
    form->addRow(tr("Reason"), m_reason);
    form->addRow(tr("Document"), paper);
    form->addRow(m_terms);
    form->addRow(m_told);
    form->addRow(m_accepts);
    form->addRow(buttons);
    m_document->setAccessibleName(tr("Document"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_state, &QComboBox::currentIndexChanged, this, &StepDialog::showJudgement);
    connect(m_day, &QDateEdit::dateChanged, this, &StepDialog::showJudgement);
    connect(m_reason, &QLineEdit::textChanged, this, &StepDialog::showJudgement);
    connect(m_area, &QDoubleSpinBox::valueChanged, this, &StepDialog::showJudgement);
    connect(m_accepts, &QCheckBox::toggled, this, &StepDialog::showJudgement);
    m_reason->setFocus();
}

PlacementState StepDialog::chosenState() const {
    return static_cast<PlacementState>(m_state->currentData().toInt());
}

geo::usecase::AgreementTerms StepDialog::terms() const {
    geo::usecase::AgreementTerms terms = geo::usecase::termsOf(m_placement);
    const auto number = [](const QDoubleSpinBox* box) {
        return box->value() >= 0.0 ? std::optional{box->value()} : std::nullopt;
    };
    terms.area = number(m_area).transform([](double value) { return geo::SquareMetres{value}; });
    terms.rent = number(m_rent).transform([](double value) { return geo::EurosPerSquareMetreYear{value}; });
    terms.period = {m_from.date(), m_until.date()};
    terms.noticeMonths = m_notice->value() >= 0 ? std::optional<std::int64_t>{m_notice->value()} : std::nullopt;
    const int bearer = m_bearer->currentData().toInt();
    terms.bearer = bearer >= 0 ? std::optional{static_cast<geo::domain::Bearer>(bearer)} : std::nullopt;
    return terms;
}

geo::usecase::PlacementMove StepDialog::move() const {
    geo::usecase::PlacementMove move;
    move.placement = m_placement.id;
    move.to = chosenState();
    move.day = timeline::dateOf(m_day->date());
    move.reason = m_reason->text().trimmed().toStdString();
    move.author = m_author->text().trimmed().toStdString();
    move.document = m_document->text().trimmed().toStdString();
    move.acceptsOverCapacity = m_accepts->isChecked();
    if (hasTerms(move.to)) move.terms = terms();
    return move;
}

void StepDialog::choosePaper(files::FileDialog& fileDialog, const QString& folder) {
    const QString file = fileDialog.open(this, tr("Document"), tr("All files (*)"), settings::Folder::import);
    if (file.isEmpty()) return;
    const QString relative = QDir(folder).relativeFilePath(file);
    const bool isInside = !relative.startsWith(QLatin1String("..")) && !QDir::isAbsolutePath(relative);
    m_document->setText(isInside ? relative : QDir::cleanPath(file));
}

// One thing after the other: what hinders, then what should be known, then what the site becomes.
void StepDialog::showJudgement() {
    if (m_ok == nullptr) return; // being made
    m_terms->setVisible(hasTerms(chosenState()));
    const auto judged = m_judge(move());
    QStringList lines;
    bool isOver = false;
    if (!judged) {
        lines << text::sentence(judged.error(), m_language);
    } else {
        if (judged->refusal) lines << text::sentence(*judged->refusal, m_language);
        for (const auto concern : judged->concerns) {
            isOver = isOver || concern == geo::usecase::MoveConcern::overCapacity;
            lines << concernText(concern, *judged, m_language);
        }
        if (judged->site && !judged->refusal) lines << tr("The site becomes: %1.").arg(text::label(*judged->site));
    }
    m_told->setText(lines.join(u'\n'));
    m_accepts->setVisible(isOver);
    m_ok->setEnabled(judged && !judged->refusal);
    m_ok->setDefault(true);
}

} // namespace app::board
