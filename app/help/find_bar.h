#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QTextBrowser;

namespace app::help {

// Finds words in the page shown, without case and accents: all places are marked, the next one is scrolled to.
class FindBar : public QWidget {
    Q_OBJECT

public:
    explicit FindBar(QTextBrowser& view, QWidget* parent = nullptr);

    void focusField();
    // Marks each of the words, and goes to the first.
    void mark(const QStringList& words);
    void next();
    void previous();
    // The page is another one: marks what is in the field there.
    void refresh();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void showPlaces(bool goesToFirst);
    void goTo(int index);

    QTextBrowser& m_view;
    QLineEdit* m_field;
    QLabel* m_count;
    QStringList m_words;
    QList<std::pair<int, int>> m_places; // position and length
    int m_current = -1;
};

} // namespace app::help
