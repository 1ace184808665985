using System.Globalization;

namespace Solvent.Tables;

/// <summary>Dates and times in UTC, to the microsecond; what had an offset was converted, what had none is taken as it was written.</summary>
public sealed class TimestampColumn : Column
{
    private const long Missing = long.MinValue;
    private readonly long[] _ticks;
    private readonly string _format;

    internal TimestampColumn(string name, string storageType, long[] ticks)
        : base(name, ColumnKind.Timestamp, storageType, ticks.Length, ticks.AsSpan().Count(Missing))
    {
        _ticks = ticks;
        _format = storageType == "DATE" ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss.FFFFFFF";
    }

    /// <summary>The value of the 0-based <paramref name="row"/>, or <see langword="null"/> when it is missing.</summary>
    public DateTime? this[int row] => _ticks[row] == Missing ? null : new DateTime(_ticks[row], DateTimeKind.Utc);

    /// <summary>The values as seconds since 1970-01-01 00:00 UTC; <see cref="double.NaN"/> for missing.</summary>
    public double[] ToNumbers() => Array.ConvertAll(
        _ticks, ticks => ticks == Missing ? double.NaN : (double)(ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond);

    /// <inheritdoc/>
    public override bool IsMissing(int row) => _ticks[row] == Missing;

    /// <inheritdoc/>
    public override string? Format(int row) => this[row]?.ToString(_format, CultureInfo.InvariantCulture);

    internal static long TicksOf(DateTime? value) => value?.Ticks ?? Missing;
}
