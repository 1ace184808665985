using Npgsql;

namespace Solvent.Experiments;

/// <summary>Says what PostgreSQL's errors mean for who tracks runs there.</summary>
internal static class PostgresFailures
{
    public static SolventException Translate(Exception exception, TrackingAddress address)
    {
        var (code, problem, hint) = exception switch
        {
            PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification }
                => ("tracking-refused", "refuses the user or the password", $"Check {TrackingAddress.Variable}."),
            PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } => ("tracking-refused", "has no such database", $"Create it, or check {TrackingAddress.Variable}."),
            PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege, MessageText: var text }
                => ("tracking-refused", $"does not allow that: {text}", $"The user needs the right to create the schema '{address.Schema}', or to use its tables."),
            PostgresException { SqlState: PostgresErrorCodes.DiskFull } => ("disk-full", "has no space left", "Free some space there. What was written before is kept."),
            PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction } => ("write-failed", "can only be read", "Connect to the primary server."),
            PostgresException { IsTransient: false } reported => ("tracking-failed", $"reports: {reported.MessageText} ({reported.SqlState})", "Check the database."),
            _ => ("tracking-unreachable", $"cannot be reached: {Innermost(exception).Message}", "Check that it runs and that the address is right."),
        };
        return new SolventException(code, $"{address.Shown} {problem.TrimEnd('.')}.", exception) { Hint = hint };
    }

    private static Exception Innermost(Exception exception)
    {
        while (exception.InnerException is { } inner) exception = inner;
        return exception;
    }
}
