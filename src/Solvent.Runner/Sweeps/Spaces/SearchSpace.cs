namespace Solvent.Runner.Sweeps;

/// <summary>What a sweep tries: a dimension for each parameter.</summary>
internal sealed record SearchSpace(IReadOnlyList<SearchDimension> Dimensions)
{
    /// <summary>Reads the words of a command.</summary>
    /// <exception cref="SolventException"><c>search-space-invalid</c>, <c>parameter-given-twice</c>.</exception>
    public static SearchSpace Parse(IEnumerable<string> words)
    {
        var dimensions = words.Select(DimensionText.Parse).ToList();
        if (dimensions.Count == 0)
        {
            throw new SolventException("search-space-invalid", "A sweep needs a parameter to vary.") { Hint = "Write --param trees=50,100,200.", ExitCode = SolventException.WrongUsage };
        }

        if (dimensions.GroupBy(dimension => dimension.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1)?.ToList() is [var one, var other, ..])
        {
            throw ParameterFailures.Twice(new GivenParameter(one.Name, one.Text), new GivenParameter(other.Name, other.Text));
        }

        return new SearchSpace(dimensions);
    }

    /// <summary>The number of points of its grid; <see langword="null"/> when there is no end of them.</summary>
    public long? Size
    {
        get
        {
            var size = 1d;
            foreach (var dimension in Dimensions)
            {
                if (dimension.Values is not { } values) return null;
                size *= values.Count;
            }

            return size < long.MaxValue ? (long)size : null;
        }
    }
}
