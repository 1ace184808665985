using Solvent.Commands;
using Solvent.Kernel;
using Solvent.Magics.Assistance;

namespace Solvent.Magics.Inspection;

/// <summary><c>#!connect</c> of .NET Interactive, which says here what to do instead.</summary>
internal sealed class ConnectMagic : AssistedMagic
{
    private static readonly string[] Kinds = ["duckdb", "jupyter", "kql", "mssql", "postgres", "sqlite"];

    public override string Name => "connect";

    public override string Description => "Not in Solvent: it says what to do instead of connecting another kernel.";

    protected override string Usage => "#!connect mssql, which says how to read that database in C#";

    protected override Func<KernelSession, string, IEnumerable<WordCompletion>> Operand => static (_, _) => Kinds.Select(kind => new WordCompletion(kind, Instead(kind)));

    public override Task InvokeAsync(MagicInvocation invocation, CancellationToken cancellationToken)
    {
        var kind = invocation.Arguments.Split(' ', 2)[0];
        throw new SolventException("connect-unsupported", $"'#!connect {kind}' does not work: Solvent runs C# and connects no other kernel.")
        {
            Line = invocation.Directive.Line,
            Hint = Instead(kind),
        };
    }

    private static string Instead(string kind) => kind switch
    {
        "mssql" => Driver("Microsoft.Data.SqlClient"),
        "postgres" or "postgresql" => Driver("Npgsql"),
        "sqlite" => Driver("Microsoft.Data.Sqlite"),
        "duckdb" => "#!sql runs DuckDB over files, variables and dataset versions; nothing has to be connected.",
        "kql" => Driver("Microsoft.Azure.Kusto.Data"),
        "jupyter" => "Run those cells in a notebook of that kernel, and pass data in files or dataset versions.",
        _ => "Remove the line, and do in C# what the other kernel did.",
    };

    private static string Driver(string package)
        => $"Write #r \"nuget: {package}\" and open the connection in C#; the rows that you read are tables for #!sql.";
}
