namespace Solvent.Drift;

/// <summary>Words for sorts of causes.</summary>
public static class CauseWords
{
    /// <summary>What sort of cause it is: <c>another unit</c>.</summary>
    public static string Of(CauseKind kind) => kind switch
    {
        CauseKind.UnitChange => "another unit",
        CauseKind.Sentinel => "a stand-in for missing values",
        CauseKind.RenamedCategory => "renamed categories",
        CauseKind.NewCategory => "new categories",
        CauseKind.MissingValues => "missing values",
        CauseKind.NumberFormat => "numbers written as text",
        _ => "a true shift",
    };
}
