#include "map/scale_field.h"

#include "carto/scale_bar.h"
#include "map/scale_limits.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QRegularExpression>
#include <QStyle>
#include <QToolTip>

#include <cmath>

namespace app::map {
namespace {

QString explanation(ScaleProblem problem, const text::Language& language, const QString& text) {
    switch (problem) {
    case ScaleProblem::empty:
        return ScaleField::tr("No scale is written. Write one such as %1.").arg(scaleText(25'000, language));
    case ScaleProblem::malformed:
        return ScaleField::tr("“%1” is not a scale. Write one such as %2 or 25000.")
            .arg(text, scaleText(25'000, language));
    case ScaleProblem::tooClose:
        return ScaleField::tr("“%1” is too close. The map goes down to %2.")
            .arg(text, scaleText(kClosestScale, language));
    case ScaleProblem::tooFar:
        return ScaleField::tr("“%1” is too far. The map goes up to %2.").arg(text, scaleText(kFarthestScale, language));
    }
    return {};
}

// Groups of three digits after the first one to three: "25.000", "1,000,000".
bool isGrouped(const QString& digits) {
    static const QRegularExpression kGrouped{R"(^\d{1,3}([.,'’]\d{3})+$)"};
    return kGrouped.match(digits).hasMatch();
}

} // namespace

std::expected<double, ScaleProblem> parseScale(const QString& text) {
    static const QRegularExpression kSpaces{R"([\s\x{00A0}\x{2007}\x{2009}\x{202F}]+)"};
    static const QRegularExpression kOneTo{R"(^1[:/])"};
    static const QRegularExpression kSeparators{R"([.,'’])"};
    QString digits = text;
    digits.remove(kSpaces);
    digits.replace(QChar{0x2236}, ':'); // the sign of ratio
    digits.remove(kOneTo);
    if (digits.isEmpty()) return std::unexpected(ScaleProblem::empty);
    if (isGrouped(digits)) digits.remove(kSeparators);
    digits.replace(',', '.');
    static const QRegularExpression kNumber{R"(^\d{1,12}(\.\d{1,6})?$)"};
    if (!kNumber.match(digits).hasMatch()) return std::unexpected(ScaleProblem::malformed);
    const double denominator = digits.toDouble();
    if (denominator < kClosestScale) return std::unexpected(ScaleProblem::tooClose);
    if (denominator > kFarthestScale) return std::unexpected(ScaleProblem::tooFar);
    return denominator;
}

QString scaleText(double denominator, const text::Language& language) {
    return QStringLiteral("1:") + language.number(std::round(denominator), 0);
}

ScaleField::ScaleField(text::Language language, QWidget* parent)
    : QComboBox{parent}
    , m_language{std::move(language)} {
    setObjectName("scaleField");
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setCompleter(nullptr);
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (const double scale : geo::carto::niceScales())
        if (scale >= kClosestScale && scale <= kFarthestScale) addItem(scaleText(scale, m_language), scale);
    setCurrentIndex(-1);
    m_mark = lineEdit()->addAction(style()->standardIcon(QStyle::SP_MessageBoxWarning), QLineEdit::TrailingPosition);
    m_mark->setVisible(false);
    setAccessibleName(tr("Scale of the map"));
    setToolTip(tr("Scale of the map"));
    connect(this, &QComboBox::activated, this, [this](int index) { accept(itemText(index)); });
}

void ScaleField::setDenominator(double denominator) {
    m_denominator = denominator;
    if (!isBeingWritten()) restore();
}

bool ScaleField::isBeingWritten() const {
    return !m_problem.isEmpty() || lineEdit()->isModified();
}

void ScaleField::accept(const QString& text) {
    const auto scale = parseScale(text);
    if (!scale) return setProblem(explanation(scale.error(), m_language, text.trimmed()));
    m_denominator = *scale;
    restore();
    emit scaleChosen(*scale);
}

void ScaleField::setProblem(const QString& sentence) {
    if (m_problem == sentence) return;
    m_problem = sentence;
    m_mark->setVisible(!sentence.isEmpty());
    m_mark->setToolTip(sentence);
    setToolTip(sentence.isEmpty() ? tr("Scale of the map") : sentence);
    setAccessibleDescription(sentence);
    if (!sentence.isEmpty() && isVisible()) QToolTip::showText(mapToGlobal(QPoint{0, -height() * 2}), sentence, this);
    emit problemChanged(sentence);
}

void ScaleField::restore() {
    setProblem({});
    lineEdit()->setText(m_denominator > 0.0 ? scaleText(m_denominator, m_language) : QString{});
    lineEdit()->setModified(false);
}

void ScaleField::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        accept(currentText());
    else if (event->key() == Qt::Key_Escape && isBeingWritten())
        restore();
    else
        QComboBox::keyPressEvent(event);
}

void ScaleField::focusOutEvent(QFocusEvent* event) {
    if (lineEdit()->isModified() && event->reason() != Qt::PopupFocusReason) accept(currentText());
    QComboBox::focusOutEvent(event);
}

} // namespace app::map
