#pragma once

#include "help/command.h"

#include <QDialog>

#include <vector>

class QLabel;
class QLineEdit;
class QTreeView;

namespace app::help {

class CommandModel;

// A field over the window, in which a few letters find any command, layer, row or page of the help; Enter does the
// first one. What cannot be done now is greyed, and says why. After it was accepted, chosen() is what is to be done.
class CommandPalette : public QDialog {
    Q_OBJECT

public:
    CommandPalette(std::vector<Command> commands, const QStringList& recent, QWidget* parent);

    // Null until something that can be done was chosen.
    [[nodiscard]] const Command* chosen() const { return m_chosen; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void arrange();
    void setTyped(const QString& typed);
    void showWhy();
    void choose();

    CommandModel* m_model;
    QLineEdit* m_field;
    QTreeView* m_view;
    QLabel* m_why;
    const Command* m_chosen = nullptr;
};

} // namespace app::help
