namespace Solvent.Quality;

/// <summary>What makes a number an outlier.</summary>
public enum OutlierMethod
{
    /// <summary>It is more than k interquartile ranges below the first or above the third quartile. Tukey, Exploratory Data Analysis, 1977; k is 1.5.</summary>
    Iqr,

    /// <summary>
    /// Its distance from the median is more than the limit in units of the median absolute deviation / 0.6745. Iglewicz and Hoaglin, How to Detect and Handle
    /// Outliers, 1993; the limit is 3.5.
    /// </summary>
    Mad,
}
