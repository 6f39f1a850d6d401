#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace app::window {

// A line above the map that says what happened and stays until it is closed or followed by another: never a box in the
// way. Errors and notices differ by icon and colour.
class MessageBar : public QFrame {
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);

    void showError(const QString& sentence);
    void showNotice(const QString& sentence);
    // With one thing to do about it, or to look at.
    void showNotice(const QString& sentence, const QString& actionText);
    [[nodiscard]] QString text() const;

signals:
    void actionRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void showText(const QString& sentence, bool isError, const QString& actionText);
    void tint();

    QLabel* m_icon;
    QLabel* m_text;
    QPushButton* m_action;
    bool m_isError = false;
};

} // namespace app::window
