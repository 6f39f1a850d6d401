#include "coverage/minutes_field.h"

#include "coverage/coverage_text.h"

namespace app::coverage {

MinutesField::MinutesField(const char* name, const text::Language& language, QWidget* parent)
    : QLineEdit(parent)
    , m_language(language) {
    setObjectName(QLatin1String(name));
    setToolTip(tr("One or more times, in minutes: 5; 10; 15; 20"));
    connect(this, &QLineEdit::editingFinished, this, &MinutesField::take);
}

void MinutesField::setMinutes(const std::vector<geo::Minutes>& minutes) {
    m_minutes = minutes;
    if (m_told.isEmpty()) setText(minutesList(minutes, m_language));
}

void MinutesField::take() {
    const auto minutes = readMinutes(text());
    if (minutes.empty()) {
        if (text() == m_told) return;
        m_told = text();
        emit refused(
            {geo::ErrorCode::valueMalformed, {{"value", text().toStdString()}, {"expected", "5; 10; 15; 20"}}});
        return;
    }
    m_told.clear();
    const bool isOther = minutes != m_minutes;
    setMinutes(minutes);
    if (isOther) emit minutesChosen(minutes);
}

} // namespace app::coverage
