using Npgsql;

namespace Solvent.Experiments;

/// <summary>Where a PostgreSQL with runs is.</summary>
/// <param name="Settings">How to connect to it, with the password.</param>
/// <param name="Schema">The schema that the tables are in.</param>
internal sealed record TrackingAddress(string Settings, string Schema)
{
    /// <summary>The environment variable with the address.</summary>
    public const string Variable = "SOLVENT_TRACKING";

    private const string DefaultSchema = "solvent";
    private const int DefaultPort = 5432;

    /// <summary>How messages call it: without user and password.</summary>
    public string Shown { get; private init; } = "";

    /// <summary>As a name of a folder.</summary>
    public string Folder { get; private init; } = "";

    /// <summary>What the environment says; <see langword="null"/> for the database of the project.</summary>
    /// <exception cref="SolventException"><c>tracking-invalid</c>.</exception>
    public static TrackingAddress? FromEnvironment() => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } address ? Parse(address) : null;

    /// <summary>Reads <c>postgres://USER:PASSWORD@HOST:PORT/DATABASE?option=value</c>; the option <c>schema</c> is ours, all others are those of Npgsql.</summary>
    /// <exception cref="SolventException"><c>tracking-invalid</c>; it does not repeat the password.</exception>
    public static TrackingAddress Parse(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("postgres" or "postgresql") || uri.Host.Length == 0)
        {
            throw Invalid("is no address of a PostgreSQL database");
        }

        var settings = new NpgsqlConnectionStringBuilder
        {
            Host = uri.Host,
            Port = uri.Port > 0 ? uri.Port : DefaultPort,
            Database = uri.AbsolutePath.Trim('/') is { Length: > 0 } database ? Uri.UnescapeDataString(database) : "postgres",
            ApplicationName = "solvent",
            Timeout = 5,
            CommandTimeout = 60,
            MaxAutoPrepare = 50,
            AutoPrepareMinUsages = 2,
        };
        if (uri.UserInfo.Split(':', 2) is [{ Length: > 0 } user, ..] parts)
        {
            settings.Username = Uri.UnescapeDataString(user);
            if (parts.Length > 1) settings.Password = Uri.UnescapeDataString(parts[1]);
        }

        var schema = DefaultSchema;
        foreach (var option in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = option.Split('=', 2) is [var key, var text] ? (key, Uri.UnescapeDataString(text)) : (option, "");
            if (name == "schema") schema = value;
            else Set(settings, name, value);
        }

        if (schema.Length is 0 or > 50 || schema.Any(character => !char.IsAsciiLetterLower(character) && !char.IsAsciiDigit(character) && character != '_'))
        {
            throw Invalid($"names the schema '{schema}', which is more than lower-case letters, digits and '_'");
        }

        settings.SearchPath = schema;
        return new TrackingAddress(settings.ConnectionString, schema)
        {
            Shown = $"PostgreSQL at {settings.Host}:{settings.Port}/{settings.Database}" + (schema == DefaultSchema ? "" : $" ({schema})"),
            Folder = string.Concat($"{settings.Host}_{settings.Port}_{settings.Database}_{schema}".Select(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-' ? character : '_')),
        };
    }

    // Records print what they hold, and this holds a password.
    public override string ToString() => Shown;

    private static void Set(NpgsqlConnectionStringBuilder settings, string name, string value)
    {
        try
        {
            settings[name] = value;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or InvalidCastException or NotSupportedException)
        {
            throw Invalid($"has the option '{name}', which PostgreSQL's client does not take: {exception.Message}");
        }
    }

    private static SolventException Invalid(string problem) => new("tracking-invalid", $"The environment variable {Variable} {problem}.")
    {
        Hint = $"Write {Variable}=postgres://user:password@host:5432/database, or leave it out to keep runs in the project.",
    };
}
