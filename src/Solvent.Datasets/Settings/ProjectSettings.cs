using System.Globalization;
using System.Text.Json;
using Solvent.Drift;

namespace Solvent.Datasets;

/// <summary>
/// The settings of a project: the file <c>solvent.json</c> beside <c>.solvent</c>, which belongs into git. An environment variable has the last word,
/// for continuous integration.
/// </summary>
public sealed record ProjectSettings
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "solvent.json";

    /// <summary>The environment variable that overrides <see cref="OnUncommittedRead"/>.</summary>
    public const string OnUncommittedReadVariable = "SOLVENT_ON_UNCOMMITTED_READ";

    /// <summary>The environment variable that overrides <see cref="PricePerHour"/>.</summary>
    public const string PricePerHourVariable = "SOLVENT_PRICE_PER_HOUR";

    private const string OnUncommittedReadKey = "onUncommittedRead";
    private const string AutologKey = "autolog";
    private const string PricePerHourKey = "pricePerHour";
    private const string CurrencyKey = "currency";
    private const string RequireExpectationsKey = "requireExpectations";
    private const string DriftKey = "drift";

    private static readonly string[] Keys = [OnUncommittedReadKey, AutologKey, PricePerHourKey, CurrencyKey, RequireExpectationsKey, DriftKey];
    private static readonly string[] Policies = ["warn", "auto", "refuse"];
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>What happens when a run reads data that is in no version; <see cref="UncommittedReadPolicy.Warn"/> when nothing is said.</summary>
    public UncommittedReadPolicy OnUncommittedRead { get; init; }

    /// <summary>Whether what ML.NET trains and evaluates in cells is recorded by itself; yes when nothing is said.</summary>
    public bool Autolog { get; init; } = true;

    /// <summary>What an hour of this machine costs; <see langword="null"/> when nobody says.</summary>
    public double? PricePerHour { get; init; }

    /// <summary>The currency of <see cref="PricePerHour"/>: <c>EUR</c>.</summary>
    public string? Currency { get; init; }

    /// <summary>What counts as drift in this project, where a command does not say otherwise.</summary>
    public DriftOptions Drift { get; init; } = new();

    /// <summary>Whether a notebook that is run from outside fails when data that it reads was not checked, or not well, against expectations; no when nothing is said.</summary>
    public bool RequireExpectations { get; init; }

    /// <summary>Reads the settings of the project at <paramref name="root"/>.</summary>
    /// <exception cref="SolventException"><c>settings-invalid</c>, naming the file or variable, the key, and what was probably meant.</exception>
    public static ProjectSettings Read(string root)
    {
        var settings = ReadFile(Path.Combine(root, FileName));
        if (Environment.GetEnvironmentVariable(OnUncommittedReadVariable) is { Length: > 0 } policy)
        {
            settings = settings with { OnUncommittedRead = Policy(policy, $"The environment variable {OnUncommittedReadVariable}", file: null) };
        }

        return Environment.GetEnvironmentVariable(PricePerHourVariable) is { Length: > 0 } price
            ? settings with { PricePerHour = Price(price, $"The environment variable {PricePerHourVariable}", file: null) }
            : settings;
    }

    private static ProjectSettings ReadFile(string file)
    {
        var settings = new ProjectSettings();
        if (!File.Exists(file)) return settings;
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file), Lenient);
            if (json.RootElement.ValueKind != JsonValueKind.Object) throw Invalid(file, $"'{file}' is no JSON object.", "Write { \"onUncommittedRead\": \"warn\" }.");
            foreach (var property in json.RootElement.EnumerateObject())
            {
                settings = property.Name switch
                {
                    OnUncommittedReadKey => settings with { OnUncommittedRead = Policy(Text(property.Value), $"'{OnUncommittedReadKey}' in '{file}'", file) },
                    AutologKey => settings with { Autolog = YesOrNo(property.Value, $"'{AutologKey}' in '{file}'", file) },
                    PricePerHourKey => settings with { PricePerHour = Price(Text(property.Value), $"'{PricePerHourKey}' in '{file}'", file) },
                    RequireExpectationsKey => settings with { RequireExpectations = YesOrNo(property.Value, $"'{RequireExpectationsKey}' in '{file}'", file) },
                    CurrencyKey => settings with { Currency = Text(property.Value) },
                    DriftKey => settings with { Drift = DriftSettings.Read(property.Value, (what, hint) => Invalid(file, $"{what} in '{file}'.", hint)) },
                    // Editors look there for the schema.
                    "$schema" => settings,
                    _ => throw Invalid(file, $"'{file}' has the unknown key '{property.Name}'.", NearestName.Suggestion(property.Name, Keys) ?? $"Known is: {string.Join(", ", Keys)}."),
                };
            }

            return settings;
        }
        catch (JsonException exception)
        {
            throw Invalid(file, $"'{file}' is no JSON: {exception.Message}", "Correct it, or remove the file.", exception.LineNumber is { } line ? (int)line + 1 : null, exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Invalid(file, $"'{file}' cannot be read: {exception.Message}", "Check that you may read it.", inner: exception);
        }
    }

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static UncommittedReadPolicy Policy(string text, string where, string? file) => Array.IndexOf(Policies, text) is >= 0 and var policy
        ? (UncommittedReadPolicy)policy
        : throw Invalid(file, $"{where} is '{text}', which is no policy.", NearestName.Suggestion(text, Policies) ?? $"It is one of: {string.Join(", ", Policies)}.");

    private static bool YesOrNo(JsonElement value, string where, string file) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Invalid(file, $"{where} is {value.GetRawText()}.", "It is true or false."),
    };

    private static double Price(string text, string where, string? file)
        => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var price) && price >= 0 && double.IsFinite(price) ? price
        : throw Invalid(file, $"{where} is '{text}', which is no price.", "Write a number, such as 0.35.");

    private static SolventException Invalid(string? file, string message, string hint, int? line = null, Exception? inner = null)
        => new("settings-invalid", message, inner) { File = file, Line = line, Hint = hint };
}
