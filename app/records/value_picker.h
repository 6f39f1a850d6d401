#pragma once

#include "records/table_feed.h"

#include <QDialog>

#include <functional>

class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;

namespace app::records {

// Values of a column with how many rows have each, to be ticked: the filter of a spreadsheet.
class ValuePicker : public QDialog {
    Q_OBJECT

public:
    // What stands for a value.
    using Words = std::function<QString(const geo::domain::Value&)>;

    ValuePicker(const QString& title, const geo::usecase::ValueCounts& counts, const Words& words,
                const std::optional<geo::usecase::OneOf>& chosen, const text::Language& language,
                QWidget* parent = nullptr);

    // None where every value is ticked.
    [[nodiscard]] std::optional<geo::usecase::OneOf> choice() const;
    // The words of what is ticked: "Office, Workshop".
    [[nodiscard]] QString choiceText() const;

private:
    void fill(const geo::usecase::ValueCounts& counts, const Words& words,
              const std::optional<geo::usecase::OneOf>& chosen, const text::Language& language);
    void search(const QString& typed);
    void tickShown(bool isTicked);

    QLineEdit* m_search;
    QListWidget* m_list;
};

} // namespace app::records
