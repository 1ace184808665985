using System.Globalization;
using System.Numerics;

namespace Solvent.Tables;

/// <summary>Collects the values of one column, row by row.</summary>
internal abstract class ColumnBuilder(string name, string storageType)
{
    protected string Name { get; } = name;

    protected string StorageType { get; } = storageType;

    public static ColumnBuilder Create(string name, ColumnKind kind, string storageType) => kind switch
    {
        ColumnKind.Number => new Numbers(name, storageType),
        ColumnKind.Boolean => new Booleans(name, storageType),
        ColumnKind.Timestamp => new Timestamps(name, storageType),
        _ => new Texts(name, storageType),
    };

    /// <summary>Adds a value of any type that belongs to the kind; <see langword="null"/> is a missing value.</summary>
    public abstract void Add(object? value);

    public abstract Column Build();

    internal sealed class Numbers(string name, string storageType) : ColumnBuilder(name, storageType)
    {
        private readonly List<double> _values = [];

        public void Add(double value) => _values.Add(value);

        public override void Add(object? value) => Add(value switch
        {
            null => double.NaN,
            double number => number,
            BigInteger number => (double)number,
            Half number => (double)number,
            Int128 number => (double)number,
            UInt128 number => (double)number,
            _ => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        });

        public override Column Build() => new NumberColumn(Name, StorageType, [.. _values]);
    }

    internal sealed class Texts(string name, string storageType) : ColumnBuilder(name, storageType)
    {
        private readonly Dictionary<string, int> _codeOf = new(StringComparer.Ordinal);
        private readonly List<string> _categories = [];
        private readonly List<int> _codes = [];

        public void Add(string? value)
        {
            if (value is null)
            {
                _codes.Add(-1);
                return;
            }

            if (!_codeOf.TryGetValue(value, out var code))
            {
                code = _categories.Count;
                _codeOf.Add(value, code);
                _categories.Add(value);
            }

            _codes.Add(code);
        }

        public override void Add(object? value) => Add(value switch
        {
            null => null,
            string text => text,
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString(),
        });

        public override Column Build() => new TextColumn(Name, StorageType, _categories, [.. _codes]);
    }

    internal sealed class Booleans(string name, string storageType) : ColumnBuilder(name, storageType)
    {
        private readonly List<bool?> _values = [];

        public override void Add(object? value) => _values.Add((bool?)value);

        public override Column Build() => new BooleanColumn(Name, StorageType, [.. _values]);
    }

    internal sealed class Timestamps(string name, string storageType) : ColumnBuilder(name, storageType)
    {
        private readonly List<long> _ticks = [];

        /// <summary>Adds microseconds since 1970; what no calendar year from 1 to 9999 holds is missing.</summary>
        public void AddMicroseconds(long value)
        {
            const long TicksPerMicrosecond = 10;
            var first = (DateTime.MinValue.Ticks - DateTime.UnixEpoch.Ticks) / TicksPerMicrosecond;
            var last = (DateTime.MaxValue.Ticks - DateTime.UnixEpoch.Ticks) / TicksPerMicrosecond;
            _ticks.Add(value < first || value > last
                ? TimestampColumn.TicksOf(null)
                : DateTime.UnixEpoch.Ticks + (value * TicksPerMicrosecond));
        }

        public override void Add(object? value) => _ticks.Add(TimestampColumn.TicksOf(value switch
        {
            null => null,
            DateTimeOffset moment => moment.UtcDateTime,
            DateTime { Kind: DateTimeKind.Local } local => local.ToUniversalTime(),
            DateTime moment => moment,
            DateOnly date => date.ToDateTime(TimeOnly.MinValue),
            _ => Convert.ToDateTime(value, CultureInfo.InvariantCulture),
        }));

        public override Column Build() => new TimestampColumn(Name, StorageType, [.. _ticks]);
    }
}
