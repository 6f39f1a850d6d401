#pragma once

#include "text/language.h"
#include "timeline/bar_drag.h"
#include "timeline/time_scale.h"
#include "timeline/timeline_rows.h"

#include <QAbstractScrollArea>

#include <functional>
#include <optional>

namespace app::timeline {

// Who may use what when: a row a site, expandable to its spaces; windows and availabilities behind, agreements before
// them by state. Only what is seen is painted. It shows rows and emits what the user wants of them.
//
// Mouse: a bar, or an end of it, is pulled; a double click opens its form, and where there is no
// agreement asks for a new one from there on; Ctrl+wheel (anywhere) and the wheel over the
// heads zoom. Keyboard: Tab to the next bar, left and right move it, with Shift its end, with Shift+Ctrl its start,
// Enter opens its form, Insert asks for a new agreement in its row; up and down change rows, + and - zoom, * expands,
// Home goes to today, Esc gives up.
class TimelineView : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit TimelineView(const text::Language& language, QWidget* parent = nullptr);

    // What is looked at stays where it is.
    void setTimeline(std::shared_ptr<const geo::usecase::Timeline> timeline);
    void setShown(std::optional<std::set<std::int64_t>> sites);
    void setSelected(const std::set<std::int64_t>& sites);
    // What a shown allocation would put where: outlined, hatched and named before the bars.
    void setGhosts(std::vector<Ghost> ghosts);
    // The date of the map; none: it shows all dates.
    void setDate(std::optional<geo::Date> date);
    void setToday(geo::Date today);
    void setSnap(Snap snap) { m_snap = snap; }
    void setEditable(bool isEditable) { m_isEditable = isEditable; }
    void setExpanded(std::int64_t site, bool isExpanded);
    void setEmptyText(const QString& sentence);

    [[nodiscard]] const TimelineRows& rows() const { return m_rows; }
    [[nodiscard]] std::optional<geo::usecase::BarRef> current() const { return m_current; }
    void setCurrent(const std::optional<geo::usecase::BarRef>& bar);
    // Where a bar is painted in the viewport now; empty where it is not shown.
    [[nodiscard]] QRect rectOf(const geo::usecase::BarRef& bar) const;
    [[nodiscard]] const TimeScale& scale() const { return m_scale; }
    // What a bar would become while it is pulled, and what is wrong with that.
    [[nodiscard]] std::optional<geo::Period> pulled() const;
    [[nodiscard]] const std::vector<geo::usecase::BarProblem>& problems() const { return m_problems; }

public slots:
    void zoomIn() { zoomAbout(1.6, chart().center().x()); }
    void zoomOut() { zoomAbout(1.0 / 1.6, chart().center().x()); }
    void showAll();
    void showToday();

signals:
    void changeWanted(const geo::usecase::BarRef& bar, const geo::Period& seen, const geo::Period& wanted);
    void formWanted(const geo::usecase::BarRef& bar);
    // From a day on, on a space of the site; on any for 0.
    void agreementWanted(std::int64_t site, std::int64_t space, geo::Date from);
    void sitesSelected(const std::set<std::int64_t>& sites);
    // What is to be said of the bar under way or in hand; "" for nothing.
    void told(const QString& sentence);

protected:
    bool viewportEvent(QEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    struct Hit {
        TimelineRows::Place place;
        BarPart part = BarPart::whole;
    };
    // A bar that is pulled, or whose new period is not read back yet.
    struct Pull {
        geo::usecase::BarRef bar;
        BarPart part = BarPart::whole;
        int x = 0;
        geo::Period before;
        geo::Period now;
        bool isHeld = true;
    };

    [[nodiscard]] int labelWidth() const;
    [[nodiscard]] QRect chart() const; // of the bars, without names and heads
    [[nodiscard]] QRect rowRect(std::size_t row) const;
    [[nodiscard]] QRect barRect(std::size_t row, const Bar& bar) const;
    [[nodiscard]] geo::Period shownPeriod(const Bar& bar) const;
    [[nodiscard]] int xOf(geo::Date day) const;
    [[nodiscard]] std::optional<std::size_t> rowAt(QPoint at) const;
    [[nodiscard]] std::optional<Hit> hitAt(QPoint at) const;
    [[nodiscard]] std::optional<Hit> endOf(const Hit& hit, QPoint at) const;

    void paintHeads(QPainter& painter) const;
    void paintRow(QPainter& painter, std::size_t row) const;
    void paintName(QPainter& painter, std::size_t row) const;
    void paintBar(QPainter& painter, std::size_t row, const Bar& bar) const;
    void paintGhost(QPainter& painter, std::size_t row, const Ghost& ghost) const;
    void paintWords(QPainter& painter, const QRect& box, const QString& words, const QColor& ink) const;
    void paintLines(QPainter& painter) const;
    void paintEmpty(QPainter& painter) const;

    void zoomAbout(double factor, int x);
    void updateBars();
    void keepSpan();
    void pullTo(int x);
    void endPull(bool isWanted);
    void judge(const geo::usecase::BarRef& bar, const geo::Period& period);
    void say();
    void ask(const geo::usecase::BarRef& bar, const geo::Period& seen, const geo::Period& wanted);
    void askAgreement(std::size_t row, geo::Date day);
    [[nodiscard]] geo::Date dayAt(int x) const;
    [[nodiscard]] geo::Date dayInHand() const;
    bool moveByKey(const QKeyEvent& event);
    bool handleKey(const QKeyEvent& event);
    bool goToBar(int direction);
    void goToRow(int direction);
    void reveal(const TimelineRows::Place& place);

    text::Language m_language;
    TimelineRows m_rows;
    TimeScale m_scale;
    geo::Period m_span; // that can be scrolled over
    std::set<std::int64_t> m_selected;
    std::optional<geo::Date> m_date;
    geo::Date m_today;
    Snap m_snap = Snap::month;
    bool m_isEditable = true;
    std::optional<geo::usecase::BarRef> m_current;
    std::optional<Pull> m_pull;
    std::vector<geo::usecase::BarProblem> m_problems;
    QString m_emptyText;
};

} // namespace app::timeline
