#pragma once

#include <QImage>

#include <algorithm>

namespace tests {

// The mean structural similarity (Wang, Bovik, Sheikh, Simoncelli 2004) of two pictures in grey, over blocks of 8 x 8
// pixels: 1 for the same, about 0 for unrelated ones. Sizes may differ by a twentieth, and are made the same; otherwise
// 0.
inline double structuralSimilarity(const QImage& a, const QImage& b) {
    constexpr int kBlock = 8;
    constexpr double kC1 = 6.5025;  // (0.01 * 255)^2
    constexpr double kC2 = 58.5225; // (0.03 * 255)^2
    const auto near = [](int x, int y) { return std::abs(x - y) * 20 <= std::max(x, y); };
    if (a.isNull() || b.isNull() || !near(a.width(), b.width()) || !near(a.height(), b.height())) return 0.0;
    const QImage first = a.convertToFormat(QImage::Format_Grayscale8);
    const QImage second =
        b.scaled(a.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation).convertToFormat(QImage::Format_Grayscale8);
    double sum = 0.0;
    int blocks = 0;
    for (int top = 0; top + kBlock <= first.height(); top += kBlock) {
        for (int left = 0; left + kBlock <= first.width(); left += kBlock) {
            double sa = 0.0, sb = 0.0, saa = 0.0, sbb = 0.0, sab = 0.0;
            for (int y = top; y < top + kBlock; ++y) {
                for (int x = left; x < left + kBlock; ++x) {
                    const double va = first.constScanLine(y)[x];
                    const double vb = second.constScanLine(y)[x];
                    sa += va, sb += vb, saa += va * va, sbb += vb * vb, sab += va * vb;
                }
            }
            constexpr double kCount = kBlock * kBlock;
            const double ma = sa / kCount, mb = sb / kCount;
            const double varA = saa / kCount - ma * ma, varB = sbb / kCount - mb * mb, cov = sab / kCount - ma * mb;
            sum += (2.0 * ma * mb + kC1) * (2.0 * cov + kC2) / ((ma * ma + mb * mb + kC1) * (varA + varB + kC2));
            ++blocks;
        }
    }
    return blocks > 0 ? sum / blocks : 0.0;
}

} // namespace tests
