#include "tables/visible_boxes.h"

#include <QPainter>
#include <QStyleOptionButton>
#include <QtTest>

#include <algorithm>

using app::tables::VisibleBoxes;

class VisibleBoxesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // An empty box is seen on its ground: some of its pixels are far lighter or darker than that.
    void emptyBoxesAreSeen_data() {
        QTest::addColumn<QColor>("ground");
        QTest::addColumn<QColor>("base");
        QTest::addColumn<QColor>("text");
        QTest::newRow("light") << QColor{239, 239, 239} << QColor{Qt::white} << QColor{Qt::black};
        QTest::newRow("dark") << QColor{42, 46, 50} << QColor{27, 30, 32} << QColor{252, 252, 252};
    }
    void emptyBoxesAreSeen() {
        QFETCH(QColor, ground);
        QFETCH(QColor, base);
        QFETCH(QColor, text);
        VisibleBoxes style;
        QStyleOptionButton option;
        option.rect = {4, 4, 14, 14};
        option.palette.setColor(QPalette::Window, ground);
        option.palette.setColor(QPalette::Base, base);
        option.palette.setColor(QPalette::Text, text);
        option.state = QStyle::State_Enabled | QStyle::State_Off;
        for (const auto element : {QStyle::PE_IndicatorCheckBox, QStyle::PE_IndicatorItemViewItemCheck}) {
            QImage image{22, 22, QImage::Format_RGB32};
            image.fill(base);
            QPainter painter{&image};
            style.drawPrimitive(element, &option, &painter, nullptr);
            painter.end();
            int farthest = 0;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    farthest = std::max(farthest, std::abs(qGray(image.pixel(x, y)) - qGray(base.rgb())));
            QVERIFY2(farthest > 60, qPrintable(QString::number(farthest)));
        }
    }
};

QTEST_MAIN(VisibleBoxesTest)
#include "visible_boxes_test.moc"
