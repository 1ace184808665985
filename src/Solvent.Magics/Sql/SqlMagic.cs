using System.Globalization;
using Solvent.Commands.Views;
using Solvent.Kernel;
using Solvent.Kernel.LanguageServices;
using Solvent.Magics.Assistance;
using Solvent.Magics.Sessions;
using Solvent.Magics.Tree;

namespace Solvent.Magics.Sql;

/// <summary><c>#!sql</c>.</summary>
internal sealed class SqlMagic(SqlTables tables) : AssistedMagic
{
    private const int DefaultRows = 100_000;

    public override string Name => "sql";

    public override string Description => "Query files, variables that hold rows, and dataset versions with the SQL below.";

    protected override string Usage => "#!sql --name result, and the query in the lines below it";

    protected override IReadOnlyList<MagicOption> Options =>
    [
        new("--name", "The variable that gets the rows.", MagicValues.Any),
        new("--limit", "The most rows to keep, 100,000 if it is not said.", MagicValues.Any),
    ];

    public override Task<CompletionResult> CompleteBodyAsync(string body, int position, KernelSession session, CancellationToken cancellationToken)
        => Task.FromResult(new SqlCompletion(tables, SessionFolder.Of(session)).Complete(body, position));

    public override async Task InvokeAsync(MagicInvocation invocation, CancellationToken cancellationToken)
    {
        var options = Read(invocation);
        var name = await options.ValueAsync("--name");
        var limit = await LimitAsync(options);
        var sql = invocation.Body ?? "";
        try
        {
            var result = await tables.RunAsync(sql, name ?? "result", limit, cancellationToken);
            if (result.Table is not { } table)
            {
                if (name is not null) throw options.Wrong("sql-no-rows", $"The SQL returns no rows for '{name}'.");
                return;
            }

            if (name is not null) await invocation.Session.SetVariableAsync(name, table);
            invocation.Output.Display(invocation.Session.Formatters.Format(table));
            if (result.IsCut) invocation.Output.Display(ViewBundle.Of(new ResultView(null, [new TextBlock(Cut(limit), ViewTone.Warning)])));
        }
        catch (SolventException error) when (error.Code == "sql-error")
        {
            throw InCell(error, invocation, tables);
        }
    }

    private static string Cut(int limit) => string.Create(CultureInfo.InvariantCulture, $"These are the first {limit:N0} rows; #!sql --limit sets how many are kept.");

    private static async Task<int> LimitAsync(MagicOptions options)
    {
        if (await options.ValueAsync("--limit") is not { } text) return DefaultRows;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit > 0
            ? limit
            : throw options.Wrong("invalid-value", $"'{text}' is no number of rows.");
    }

    private static SolventException InCell(SolventException error, MagicInvocation invocation, SqlTables tables)
    {
        var line = error.Line is { } inSql ? inSql + invocation.BodyLine - 1 : (int?)null;
        var message = line is null ? error.Message : error.Message.Replace("SQL:", string.Create(CultureInfo.InvariantCulture, $"SQL, line {line}:"), StringComparison.Ordinal);
        var isUnknownTable = error.Message.Contains("Table with name", StringComparison.Ordinal);
        return new SolventException(error.Code, message, error) { Line = line, Hint = isUnknownTable ? tables.WhatIsThere() : error.Hint };
    }
}
