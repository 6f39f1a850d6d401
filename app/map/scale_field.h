#pragma once

#include "text/language.h"

#include <QComboBox>

#include <cstdint>
#include <expected>

class QAction;

namespace app::map {

enum class ScaleProblem : std::uint8_t { empty, malformed, tooClose, tooFar };

// Reads a numeric scale as people write it: "1:25 000" with any kind of space, "1/25000", "25000", "1:25,000",
// "1:25.000". The answer is the denominator, within the limits of the map.
[[nodiscard]] std::expected<double, ScaleProblem> parseScale(const QString& text);

// "1:25 000" with the separators of the user's language.
[[nodiscard]] QString scaleText(double denominator, const text::Language& language);

// The scale of the map, to be read, chosen from a list or written. What cannot be read stays, with the reason.
class ScaleField : public QComboBox {
    Q_OBJECT

public:
    explicit ScaleField(text::Language language, QWidget* parent = nullptr);

    // Shows the scale of the map, unless the user is writing.
    void setDenominator(double denominator);
    [[nodiscard]] double denominator() const { return m_denominator; }
    // Why the text in the field is not a scale; empty while it is.
    [[nodiscard]] QString problem() const { return m_problem; }

signals:
    void scaleChosen(double denominator);
    // What was written is not a scale: a sentence that says why. Empty once it is solved.
    void problemChanged(const QString& sentence);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void accept(const QString& text);
    void setProblem(const QString& sentence);
    void restore();
    [[nodiscard]] bool isBeingWritten() const;

    text::Language m_language;
    QAction* m_mark; // shown beside what is not a scale
    double m_denominator = 0.0;
    QString m_problem;
};

} // namespace app::map
