#pragma once

#include "base/error.h"
#include "base/quantity.h"
#include "text/language.h"

#include <QLineEdit>

#include <vector>

namespace app::coverage {

// One or more times in minutes: "5; 10; 15". What cannot be read stays as it was typed and is told, and the minutes are
// those of before.
class MinutesField : public QLineEdit {
    Q_OBJECT

public:
    MinutesField(const char* name, const text::Language& language, QWidget* parent = nullptr);
    // Leaves what is typed and cannot be read.
    void setMinutes(const std::vector<geo::Minutes>& minutes);

signals:
    void minutesChosen(const std::vector<geo::Minutes>& minutes); // ascending, each once; other than before
    void refused(const geo::Error& error);

private:
    void take();

    text::Language m_language;
    std::vector<geo::Minutes> m_minutes;
    QString m_told; // refused last: not told twice
};

} // namespace app::coverage
