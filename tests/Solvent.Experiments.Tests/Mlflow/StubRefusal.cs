namespace Solvent.Experiments.Tests.Mlflow;

/// <summary>What the stub answers with as MLflow does: a status, an error code and a message.</summary>
internal sealed class StubRefusal(int status, string code, string message) : Exception(message)
{
    public int Status { get; } = status;

    public string Code { get; } = code;

    public static StubRefusal Invalid(string message) => new(400, "INVALID_PARAMETER_VALUE", message);

    public static StubRefusal Missing(string message) => new(404, "RESOURCE_DOES_NOT_EXIST", message);
}
