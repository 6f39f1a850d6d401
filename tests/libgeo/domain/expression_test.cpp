#include "domain/expression.h"
#include <QTest>
QTEST_APPLESS_MAIN(QObject)
