namespace Solvent.Kernel.Linting;

/// <summary>
/// Tells, from the words of a cell alone, whether a rule could say something new about it: it names machine-learning types or packages,
/// or something that such a cell has declared, and does more than show it.
/// </summary>
internal sealed class RuleSubjects
{
    private readonly HashSet<string> _declared = new(StringComparer.Ordinal);
    private readonly HashSet<LiveCell> _concerned = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether the rules have to look at the notebook with this cell.</summary>
    public bool Concern(LiveCell cell) => AsksForPackage(cell.Code) || SuspiciousText.IsIn(cell.Code) || (Names(cell.Code) && !MereReading.Is(cell.Code));

    /// <summary>Remembers a cell of concern and what it declares.</summary>
    public void Add(LiveCell cell)
    {
        _concerned.Add(cell);
        _declared.UnionWith(cell.Names.Declared.Keys);
    }

    /// <summary>Those of the cells that were of concern; the running one too.</summary>
    public IReadOnlySet<LiveCell> Among(IReadOnlyList<LiveCell> cells, LiveCell running)
    {
        var concerned = cells.Where(_concerned.Contains).ToHashSet<LiveCell>(ReferenceEqualityComparer.Instance);
        concerned.Add(running);
        return concerned;
    }

    /// <summary>Whether the cell has lines that change what code is compiled against.</summary>
    public static bool AsksForPackage(string code) => code.Contains("#r", StringComparison.Ordinal);

    private bool Names(string code)
    {
        var declared = _declared.GetAlternateLookup<ReadOnlySpan<char>>();
        var rest = code.AsSpan();
        while (!rest.IsEmpty)
        {
            var length = 0;
            while (length < rest.Length && (char.IsLetterOrDigit(rest[length]) || rest[length] == '_')) length++;
            if (IsSubject(rest[..length]) || declared.Contains(rest[..length])) return true;
            rest = rest[Math.Max(length, 1)..];
        }

        return false;
    }

    private static bool IsSubject(ReadOnlySpan<char> word)
        => word is "ML" or "MLContext" or "IDataView" or "DataFrame" or "torch" or "TorchSharp" or "Random" or "RandomNumberGenerator" or "NewGuid" or "GetHashCode";
}
