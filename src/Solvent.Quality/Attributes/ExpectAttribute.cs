namespace Solvent.Quality;

/// <summary>Any expectation in text form: on a property what comes after the column, as in <c>[Expect("without outliers by mad 3.5")]</c>; on a type the whole line, as in <c>[Expect("rows satisfy end >= start")]</c>.</summary>
/// <param name="expectation">The text.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true)]
public sealed class ExpectAttribute(string expectation) : ExpectationAttribute
{
    /// <summary>The text.</summary>
    public string Expectation => expectation;

    private protected override IEnumerable<string> Statements(string? column) => [column is null ? expectation : $"{column} {expectation}"];
}
