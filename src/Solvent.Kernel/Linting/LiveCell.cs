using Solvent.Kernel.Errors;
using Solvent.Notebooks;

namespace Solvent.Kernel.Linting;

/// <summary>One execution of a cell, as the notebook held it then.</summary>
/// <param name="Key">What tells the cell from others, the same in each of its executions.</param>
/// <param name="Execution">The number of the execution in the session.</param>
/// <param name="Request">What was executed.</param>
internal sealed record LiveCell(string Key, int Execution, CellRequest Request)
{
    private CellNames? _names;
    private CodeOutline? _outline;

    /// <summary>What messages call the cell.</summary>
    public string Name => CellName.Of(Request, Execution);

    /// <summary>The code of the cell, without lines that a magic command reads itself.</summary>
    public required string Code { get; init; }

    /// <summary>What the cell declares and uses; found when it is first asked for.</summary>
    public CellNames Names => _names ??= CellNames.Of(Code, Request.Language);

    /// <summary>What its lines look like; found when it is first asked for.</summary>
    public CodeOutline Outline => _outline ??= CodeOutline.Of(Code);

    /// <summary>Makes the record of an execution.</summary>
    public static LiveCell Of(CellRequest request, int execution, MagicCommandRegistry magics) => new(KeyOf(request, execution), execution, request)
    {
        Code = CellSyntax.WithoutBodies(request.Source, request.Language, name => magics.TryFind(name, out var magic) && magic.TakesBody),
    };

    /// <summary>The key of the cell that a client calls <paramref name="id"/>.</summary>
    public static string KeyOf(string id) => "id " + id;

    // Without an id and a place, each execution is a cell of its own: a re-run cannot be told from another cell.
    private static string KeyOf(CellRequest request, int execution) => request switch
    {
        { CellId: { } id } => KeyOf(id),
        { CellIndex: { } index } => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"at {index}"),
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"run {execution}"),
    };
}
