using System.Text.Json;
using Solvent.Jupyter.Messages;

namespace Solvent.Jupyter.Execution;

/// <summary>What an <c>execute_request</c> asks for.</summary>
internal sealed record ExecuteRequest
{
    public required string Code { get; init; }

    /// <summary>Whether the cell runs unseen.</summary>
    public required bool IsSilent { get; init; }

    /// <summary>Whether the cell enters the history.</summary>
    public required bool StoresHistory { get; init; }

    /// <summary>Whether the client answers questions of the cell.</summary>
    public required bool AllowsStdin { get; init; }

    /// <summary>Whether the cells behind this one are given up when it fails.</summary>
    public required bool StopsOnError { get; init; }

    /// <summary>Expressions to evaluate when the cell has run, by the names that the reply gives their values.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Expressions { get; init; }

    /// <summary>What the client calls the cell.</summary>
    public string? CellId { get; init; }

    /// <summary>The cells that the user has deleted since the last request.</summary>
    public IReadOnlyList<string> DeletedCells { get; init; } = [];

    /// <exception cref="SolventException">The request is malformed.</exception>
    public static ExecuteRequest Read(Message message)
    {
        var content = message.Content;
        var isSilent = content.Flag("silent");
        return new ExecuteRequest
        {
            Code = content.Text("code"),
            IsSilent = isSilent,
            StoresHistory = !isSilent && content.Flag("store_history", missing: true),
            AllowsStdin = content.Flag("allow_stdin"),
            StopsOnError = content.Flag("stop_on_error", missing: true),
            Expressions = content.Member("user_expressions") is { ValueKind: JsonValueKind.Object } expressions
                ? [.. expressions.EnumerateObject().Select(one => KeyValuePair.Create(one.Name, expressions.Text(one.Name)))]
                : [],
            CellId = message.Metadata.Member("cellId") is { ValueKind: JsonValueKind.String } id ? id.GetString() : null,
            DeletedCells = message.Metadata.Member("deletedCells") is { ValueKind: JsonValueKind.Array } deleted
                ? [.. deleted.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()!)]
                : [],
        };
    }
}
